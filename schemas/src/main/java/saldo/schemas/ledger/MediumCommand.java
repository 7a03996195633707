package saldo.schemas.ledger;

import saldo.schemas.AccountId;
import saldo.schemas.CardRef;

/**
 * What readers do with stored-value media. A medium is written in one order, by its own counter;
 * the reports of one reader come in that order too, those of several in any.
 */
public sealed interface MediumCommand extends LedgerCommand {

  /** What a reader tells of a medium. */
  sealed interface Report extends MediumCommand {
    /** The card whose medium it is, as it was read. */
    CardRef card();
  }

  /**
   * Fact: a reader is about to write a medium. It has made sure of that before it touches the
   * medium; whether it succeeds is told by another fact.
   *
   * @param number the medium's count after this write
   * @param reader the number of the reader, 1 to {@value MediumReading#LAST_READER}
   * @param effect what is booked once it is written
   * @param before what stood on the medium
   */
  record RecordWriteIntended(
      CardRef card, long number, int reader, WriteEffect effect, MediumReading before)
      implements Report {
    public RecordWriteIntended {
      requireWrite(number, reader);
      if (number != before.writes() + 1) {
        throw new IllegalArgumentException("a write counts one more than stood on the medium");
      }
      String currency = before.balance().currency();
      if (effect.said().filter(amount -> !amount.currency().equals(currency)).isPresent()) {
        throw new IllegalArgumentException("a medium is written in its own currency");
      }
    }
  }

  /** Fact: a reader has written a medium, and read it back. */
  record RecordWriteConfirmed(CardRef card, long number, int reader, MediumReading after)
      implements Report {
    public RecordWriteConfirmed {
      requireWrite(number, reader);
      if (number != after.writes() || reader != after.reader()) {
        throw new IllegalArgumentException("what is read back tells of this write");
      }
    }
  }

  /** Fact: a medium was gone before its reader knew whether it was written. */
  record RecordWriteInterrupted(CardRef card, long number, int reader) implements Report {
    public RecordWriteInterrupted {
      requireWrite(number, reader);
    }
  }

  /** Fact: what a reader found on a medium; told at every use. */
  record RecordMediumSeen(CardRef card, MediumReading reading) implements Report {}

  /**
   * A reader with a medium on it that can not be read, because it was torn off while it was written
   * elsewhere, asks what was begun with it. Asking changes nothing.
   */
  record AskOpenWrites(CardRef card) implements MediumCommand {}

  /**
   * Lets the ledger follow a medium that has more or less than it should: the difference becomes a
   * loss, or makes one smaller.
   */
  record RecogniseDifference(AccountId account, String reason) implements MediumCommand {}

  private static void requireWrite(long number, int reader) {
    if (number < 1 || number > MediumReading.MOST_WRITES) {
      throw new IllegalArgumentException("writes are numbered from 1");
    }
    if (reader < 1 || reader > MediumReading.LAST_READER) {
      throw new IllegalArgumentException("readers are numbered from 1");
    }
  }
}
