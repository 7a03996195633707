package saldo.gateway.simulator.taps;

/**
 * One purchase from a card, from the look that finds the card until it is written and read back.
 *
 * @param wholeNanos all of it, at a reader as a gateway serves it
 * @param bareNanos the same commands to a chip and a card of the same kind, without a gateway
 * @param waitedNanos what the simulated line and the simulated card waited in all of it
 * @param commands how many the chip was given
 */
public record Tap(long wholeNanos, long bareNanos, long waitedNanos, int commands) {}
