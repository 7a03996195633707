/** The broker's own process. */
@NullMarked
package saldo.machine.broker;

import org.jspecify.annotations.NullMarked;
