package saldo.machine.audit;

import org.jspecify.annotations.Nullable;

/**
 * A deviation.
 *
 * @param kind what does not hold
 * @param ledger in which book
 * @param seq the journal number there, 0 if the record has none that can be read
 * @param position the record; where one is missing, the last one that leads to it
 * @param expected what the replay says
 * @param found what is there
 */
public record Finding(
    Kind kind,
    String ledger,
    long seq,
    @Nullable Position position,
    String expected,
    String found) {

  /** What can deviate, and which of the audit's answers it spoils. */
  public enum Kind {
    /** The bytes are not an entry. */
    UNREADABLE(Answer.CHAIN),
    /** The hash does not follow from the record before and these bytes. */
    CHAIN(Answer.CHAIN),
    /** The number is not the one after the last. */
    SEQUENCE(Answer.SEQUENCE),
    /** It is filed under another ledger than it says. */
    LEDGER(Answer.SEQUENCE),
    /** It was booked before the one before it. */
    TIME(Answer.SEQUENCE),
    /** The event can't follow: what it is about is not there, or is there already. */
    MISPLACED(Answer.SEQUENCE),
    /** The postings do not add up to zero in each currency. */
    UNBALANCED(Answer.BALANCED),
    /** The balance written after a posting is not the sum of the account's postings. */
    BALANCE(Answer.BALANCED),
    /** An account has postings in two currencies. */
    CURRENCY(Answer.BALANCED),
    /** Something is left on a transfer clearing account. */
    CLEARING(Answer.BALANCED),
    /** The live balance is not the sum of the account's postings. */
    LIVE_BALANCE(Answer.LIVE),
    /** A statement does not follow from the journal, or not from the one before it. */
    CLOSING(Answer.CLOSING),
    /** A statement is not signed by a key that is known. */
    SIGNATURE(Answer.SIGNATURE),
    /** The live state is not what the events lead to. */
    LIVE_STATE(Answer.LIVE),
    /** The bytes are not a live state. */
    LIVE_UNREADABLE(Answer.LIVE),
    /** What the journal leads to has no live balance or state. */
    LIVE_MISSING(Answer.LIVE),
    /** The live balance or state has not followed the journal. */
    LIVE_BEHIND(Answer.LIVE),
    /** The live balance or state claims entries that the journal does not have. */
    LIVE_AHEAD(Answer.LIVE);

    private final Answer answer;

    Kind(Answer answer) {
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }

  /** What an audit is asked. */
  enum Answer {
    CHAIN,
    SEQUENCE,
    BALANCED,
    LIVE,
    CLOSING,
    SIGNATURE
  }

  /** The sentence for people. */
  public String sentence() {
    String where =
        position == null
            ? ""
            : " (%s partition %d offset %d)"
                .formatted(position.topic(), position.partition(), position.offset());
    return "%s in ledger %s at seq %d%s: expected %s, found %s"
        .formatted(kind, ledger, seq, where, expected, found);
  }
}
