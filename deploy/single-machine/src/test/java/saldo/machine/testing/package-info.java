/** What tests of the single machine share. */
@NullMarked
package saldo.machine.testing;

import org.jspecify.annotations.NullMarked;
