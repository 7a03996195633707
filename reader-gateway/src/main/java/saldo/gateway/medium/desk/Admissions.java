package saldo.gateway.medium.desk;

import saldo.gateway.medium.CardUid;

/** Who may use a card, by what is known here of it; asked before a card is written. */
public interface Admissions {
  /**
   * What a card may be used for now.
   *
   * @param place where it is presented
   */
  Admission of(CardUid uid, DeskPlace place, Wish wish);

  /**
   * What is wanted of a card.
   *
   * @param kind of use
   * @param amountMinor how much of it, in minor units of the place's currency; 0 if only to look
   */
  record Wish(Kind kind, long amountMinor) {
    /** What a card can be used for. */
    public enum Kind {
      /** Nothing but to read it. */
      LOOK,
      PURCHASE,
      LOAD,
      UNLOAD
    }

    /** Only to look. */
    public static final Wish LOOK = new Wish(Kind.LOOK, 0);
  }
}
