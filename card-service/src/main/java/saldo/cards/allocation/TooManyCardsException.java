package saldo.cards.allocation;

/** A group has more cards than one plan gives to. */
public final class TooManyCardsException extends RuntimeException {
  TooManyCardsException(String sentence) {
    super(sentence);
  }
}
