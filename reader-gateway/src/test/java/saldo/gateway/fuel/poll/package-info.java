/**
 * What poll runs do by themselves, with real terminals' bytes and a book that is folded by hand.
 */
@NullMarked
package saldo.gateway.fuel.poll;

import org.jspecify.annotations.NullMarked;
