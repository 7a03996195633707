/** How the launcher says that something could not be done: one sentence and a stable code. */
@NullMarked
package saldo.machine.failure;

import org.jspecify.annotations.NullMarked;
