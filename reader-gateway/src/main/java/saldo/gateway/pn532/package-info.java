/**
 * Card readers with an NXP PN532 on a serial line: the chip, the card that lies on it, and what
 * comes and goes there. Start at {@link saldo.gateway.pn532.Pn532Reader}.
 */
@NullMarked
package saldo.gateway.pn532;

import org.jspecify.annotations.NullMarked;
