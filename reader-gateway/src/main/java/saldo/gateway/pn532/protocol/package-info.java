/**
 * What an NXP PN532 says and is told on its serial line, without any IO: bytes become frames,
 * frames become commands and answers, and back. How a reader is connected is in docs/pn532.md.
 */
@NullMarked
package saldo.gateway.pn532.protocol;

import org.jspecify.annotations.NullMarked;
