/** How far behind a group of consumers is, seen from outside, so that it shows when they stop. */
@NullMarked
package saldo.kit.lag;

import org.jspecify.annotations.NullMarked;
