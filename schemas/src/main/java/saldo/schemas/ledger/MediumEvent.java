package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.Origin;

/** What became known of stored-value media. What a write has done to money is said besides. */
public sealed interface MediumEvent extends LedgerEvent {

  /** Something that a reader told. */
  sealed interface OfReport extends MediumEvent {
    /** The card's; absent if it has none, no such card is known, or it has another currency. */
    @Nullable AccountId account();

    /** The card that was on the reader. */
    CardUse use();
  }

  /**
   * A reader was about to write a medium.
   *
   * @param write which write, and what it is about
   * @param before what stood on the medium
   * @param treatment unassigned if nothing follows the medium: what it is about is booked at once
   */
  record WriteIntended(
      @Nullable AccountId account,
      CardUse use,
      Write write,
      MediumReading before,
      Treatment treatment)
      implements OfReport {}

  /**
   * A write that was begun.
   *
   * @param number the medium's count after it
   * @param reader the number of the reader
   * @param change what it adds to the medium's credit, below zero if it takes some
   * @param after what the medium has then
   * @param effect what is booked once it is written
   * @param origin who began it, and where
   * @param at when it was begun
   */
  record Write(
      long number,
      int reader,
      Money change,
      Money after,
      WriteEffect effect,
      Origin origin,
      Instant at) {}

  /**
   * A reader had written a medium and read it back.
   *
   * @param treatment exceptional if nobody had heard of the write
   */
  record WriteConfirmed(
      @Nullable AccountId account,
      CardUse use,
      long number,
      int reader,
      MediumReading after,
      Treatment treatment)
      implements OfReport {}

  /**
   * A medium was gone while it was written: its next reading tells whether it was.
   *
   * @param treatment exceptional if nobody had heard of the write
   */
  record WriteInterrupted(
      @Nullable AccountId account, CardUse use, long number, int reader, Treatment treatment)
      implements OfReport {}

  /** A reading has told what became of a write. */
  record WriteResolved(AccountId account, long number, int reader, Resolution resolution)
      implements MediumEvent {}

  /** Which way a write went. */
  enum Resolution {
    /** It is on the medium. */
    @JsonProperty("forward")
    FORWARD,
    /** It is not on the medium, and never will be. */
    @JsonProperty("back")
    BACK,
    /**
     * It is not on the medium, if the clocks of two readers are to be trusted; a later report may
     * still say that it is.
     */
    @JsonProperty("missing")
    MISSING
  }

  /** A reader had looked at a medium. */
  record MediumSeen(
      @Nullable AccountId account, CardUse use, MediumReading reading, Treatment treatment)
      implements OfReport {}

  /**
   * A medium has another credit than the ledger expects, or not so any more.
   *
   * @param before by how much less it had, as far as was known; below zero if it had more
   * @param difference by how much less it has now
   * @param expected what the ledger expects on the medium
   * @param found what is on it
   */
  record MediumDiffers(
      AccountId account, Money before, Money difference, Money expected, Money found)
      implements MediumEvent {}

  /**
   * A reader was told what was begun with a medium, so that it can make the medium whole.
   *
   * @param use the card that was on the reader
   * @param writes those of which nobody knows whether they are on the medium; at least one
   */
  record OpenWritesTold(AccountId account, CardUse use, List<Begun> writes)
      implements MediumEvent {}

  /**
   * A write of which nobody knows whether it is on the medium.
   *
   * @param number the medium's count after it
   * @param reader the number of the reader that began it
   * @param before what stood on the medium
   * @param after what the medium has if it was written
   */
  record Begun(long number, int reader, MediumReading before, Money after) {}

  /** The balance goes to another card: what is on this medium does not count any more. */
  record MediumRetired(AccountId account) implements MediumEvent {}

  /**
   * The ledger follows its medium.
   *
   * @param difference by how much less the medium had
   */
  record DifferenceRecognised(
      AccountId account, Money difference, String reason, List<Posting> postings)
      implements MediumEvent {}
}
