/** The key pair of a single machine and the tokens signed with it. */
@NullMarked
package saldo.machine.keys;

import org.jspecify.annotations.NullMarked;
