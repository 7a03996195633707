/** Bounded load: commands as fast as they are taken, or on a schedule that nothing delays. */
@NullMarked
package saldo.machine.bench.load;

import org.jspecify.annotations.NullMarked;
