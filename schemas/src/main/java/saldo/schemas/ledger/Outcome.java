package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.ledger.MediumEvent.Begun;

/** The answer to a command, the same for every repeat of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "accepted", value = Outcome.Accepted.class),
  @Type(name = "rejected", value = Outcome.Rejected.class),
  @Type(name = "bulk", value = Outcome.Bulk.class)
})
public sealed interface Outcome {
  LedgerId ledger();

  EntryId entry();

  /**
   * Booked.
   *
   * @param firstSeq the journal number of its first event
   * @param lastSeq the journal number of its last event
   * @param bookedAt when
   * @param events the types of its events, in order
   * @param postings all it booked, with the balances after
   * @param uses the cards it counted against limits of, and how far these are used up; absent if
   *     there are none
   * @param toWrite what the device that asked has to write to the medium; nothing if absent
   * @param begun what may be on the medium that the device asked about; absent if it did not ask
   */
  record Accepted(
      LedgerId ledger,
      EntryId entry,
      long firstSeq,
      long lastSeq,
      Instant bookedAt,
      List<String> events,
      List<Posting> postings,
      @Nullable List<CardUse> uses,
      @Nullable ToWrite toWrite,
      @Nullable List<Begun> begun)
      implements Outcome {
    /** Without anything about a medium. */
    public Accepted(
        LedgerId ledger,
        EntryId entry,
        long firstSeq,
        long lastSeq,
        Instant bookedAt,
        List<String> events,
        List<Posting> postings,
        @Nullable List<CardUse> uses) {
      this(ledger, entry, firstSeq, lastSeq, bookedAt, events, postings, uses, null, null);
    }

    /** Without cards. */
    public Accepted(
        LedgerId ledger,
        EntryId entry,
        long firstSeq,
        long lastSeq,
        Instant bookedAt,
        List<String> events,
        List<Posting> postings) {
      this(ledger, entry, firstSeq, lastSeq, bookedAt, events, postings, null);
    }
  }

  /**
   * What a device took to write it on top of what a medium has.
   *
   * @param account the card's
   * @param number of the delivery, with which the device says that it is written
   */
  record ToWrite(AccountId account, long number, Money amount) {}

  /**
   * Refused; nothing changed.
   *
   * @param reason stable code
   * @param sentence what was wrong and what to do
   * @param details the numbers and names that explain it, such as available and requested
   */
  record Rejected(
      LedgerId ledger,
      EntryId entry,
      RejectionReason reason,
      String sentence,
      Map<String, String> details)
      implements Outcome {}

  /** What became of each entry of a bulk that is decided per entry. */
  record Bulk(LedgerId ledger, EntryId entry, List<Outcome> entries) implements Outcome {}
}
