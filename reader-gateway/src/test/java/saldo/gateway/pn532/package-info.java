/** A reader and its cards, over real bytes. */
@NullMarked
package saldo.gateway.pn532;

import org.jspecify.annotations.NullMarked;
