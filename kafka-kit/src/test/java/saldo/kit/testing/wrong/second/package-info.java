/** Wrong on purpose: needs the first package. */
@NullMarked
package saldo.kit.testing.wrong.second;

import org.jspecify.annotations.NullMarked;
