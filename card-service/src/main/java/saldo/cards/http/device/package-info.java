/** Devices over HTTP: offered a code, paired with it, and given short-lived tokens. */
@NullMarked
package saldo.cards.http.device;

import org.jspecify.annotations.NullMarked;
