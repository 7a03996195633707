package saldo.gateway.medium.purse;

import java.util.Arrays;
import java.util.Optional;

/** What a line of a card's log is about. */
public enum PurseOpcode {
  /** Money onto the card. */
  LOAD('L'),
  /** Money off the card. */
  DEBIT('D'),
  /** All money off a card that was replaced. */
  WIPE('W'),
  /** The card pays nothing any more, until the line is followed by {@link #UNBLOCK}. */
  BLOCK('B'),
  /** The card pays again. */
  UNBLOCK('U'),
  /** The line before was lost when the card was torn off; nothing changed. */
  REPAIR('R'),
  /** The purse begins. */
  FORMAT('F');

  private final char code;

  PurseOpcode(char code) {
    this.code = code;
  }

  /** Whether it is about the card and not about money: nothing but the log changes. */
  boolean isMark() {
    return this == BLOCK || this == UNBLOCK;
  }

  byte code() {
    return (byte) code;
  }

  static Optional<PurseOpcode> of(byte code) {
    return Arrays.stream(values()).filter(each -> each.code() == code).findFirst();
  }
}
