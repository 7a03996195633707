/** Cards, from registering a place to a refund, through HTTP on the real broker. */
@NullMarked
package saldo.machine.cards;

import org.jspecify.annotations.NullMarked;
