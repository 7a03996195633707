/** Tests of the whole system, processes and all. */
@NullMarked
package saldo.machine.importing;

import org.jspecify.annotations.NullMarked;
