/** Wrong on purpose: needs the second package. */
@NullMarked
package saldo.kit.testing.wrong.first;

import org.jspecify.annotations.NullMarked;
