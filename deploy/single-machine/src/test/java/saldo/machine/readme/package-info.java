/** What the README says, tried. */
@NullMarked
package saldo.machine.readme;

import org.jspecify.annotations.NullMarked;
