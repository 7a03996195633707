/** The throw-away system that is measured. */
@NullMarked
package saldo.machine.bench.system;

import org.jspecify.annotations.NullMarked;
