package saldo.kit.decider;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import saldo.schemas.EntryId;

/** What the shell tells the requester about a decision, before a service puts it into words. */
public sealed interface Answer<E, R> {

  /**
   * The events are in the journal.
   *
   * @param firstSeq journal number of the first
   * @param lastSeq journal number of the last
   */
  record Booked<E, R>(EntryId entry, long firstSeq, long lastSeq, Instant bookedAt, List<E> events)
      implements Answer<E, R> {}

  /** Nothing changed. */
  record Refused<E, R>(EntryId entry, R reason, Map<String, String> details)
      implements Answer<E, R> {}

  /** One answer for each entry of the command. */
  record Several<E, R>(EntryId entry, List<Answer<E, R>> entries) implements Answer<E, R> {}
}
