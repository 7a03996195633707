/** Reads what is audited from the broker. */
@NullMarked
package saldo.machine.audit.kafka;

import org.jspecify.annotations.NullMarked;
