/**
 * Child processes: started, watched, started again with growing pauses, stopped in order. Knows
 * nothing about Saldo's services.
 */
@NullMarked
package saldo.machine.process;

import org.jspecify.annotations.NullMarked;
