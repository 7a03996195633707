package saldo.gateway.simulator.mifare;

/**
 * What a card answers to a command. After any but {@link Done} it is halted, and silent until the
 * next poll.
 */
public sealed interface CardAnswer {
  /** Done, without data. */
  Done DONE = new Done(new byte[0]);

  /**
   * Carried out.
   *
   * @param data the 16 bytes of a block that was read; otherwise none
   */
  record Done(byte[] data) implements CardAnswer {}

  /** Another key than the sector's. */
  record WrongKey() implements CardAnswer {}

  /** Not allowed, not possible, or no value block. */
  record Refused() implements CardAnswer {}

  /** Nothing: the card is halted, or out of the field. */
  record Silence() implements CardAnswer {}
}
