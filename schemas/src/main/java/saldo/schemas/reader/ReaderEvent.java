package saldo.schemas.reader;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Money;
import saldo.schemas.ledger.Filling;

/** What has happened at a fuel reader. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "filling-collected", value = ReaderEvent.FillingCollected.class),
  @Type(name = "nothing-taken", value = ReaderEvent.NothingTaken.class),
  @Type(name = "filling-unbookable", value = ReaderEvent.FillingUnbookable.class),
  @Type(name = "fillings-missing", value = ReaderEvent.FillingsMissing.class),
  @Type(name = "reader-polled", value = ReaderEvent.ReaderPolled.class),
  @Type(name = "reader-unreachable", value = ReaderEvent.ReaderUnreachable.class),
  @Type(name = "reader-replaced", value = ReaderEvent.ReaderReplaced.class),
  @Type(name = "clock-set", value = ReaderEvent.ClockSet.class),
  @Type(name = "table-sent", value = ReaderEvent.TableSent.class),
  @Type(name = "table-refused", value = ReaderEvent.TableRefused.class),
  @Type(name = "run-started", value = ReaderEvent.RunStarted.class),
  @Type(name = "run-ended", value = ReaderEvent.RunEnded.class)
})
public sealed interface ReaderEvent {

  /**
   * A reader has reported a filling, and the gateway has it.
   *
   * @param number counts the reader's fillings: a million for each series, and its own number
   * @param card as the reader read it
   * @param amount what it cost
   * @param raw the record as the reader sent it
   */
  record FillingCollected(long number, String card, Money amount, Filling filling, String raw)
      implements ReaderEvent {}

  /**
   * A nozzle was lifted and hung up again: the reader has reported a filling of no fuel for no
   * money. Nothing is booked, and nobody has to look at it.
   *
   * @param number counts the reader's fillings; absent if the reader gives no numbers
   * @param card as the reader read it
   * @param raw the record as the reader sent it
   */
  record NothingTaken(@Nullable Long number, String card, String raw) implements ReaderEvent {}

  /**
   * A reader has reported what cannot be booked as a filling; somebody has to look at it.
   *
   * @param number counts the reader's fillings; unknown if absent
   * @param sentence what is wrong with it
   */
  record FillingUnbookable(@Nullable Long number, String sentence, String raw)
      implements ReaderEvent {}

  /** Numbers of fillings are missing between two that a reader has reported. */
  record FillingsMissing(long from, long to) implements ReaderEvent {}

  /**
   * All that a reader had to report is collected.
   *
   * @param lastNumber the number of its last filling, 0 if there was none
   * @param fillings how many it reported this time, from 0
   * @param clockDriftSeconds how far its clock is ahead of ours; behind, if negative
   * @param tableVersion of the card table it decides by, 0 if it has none
   * @param serial its serial number
   * @param firmwareRelease the release of its firmware, from 0
   */
  record ReaderPolled(
      long lastNumber,
      long fillings,
      long clockDriftSeconds,
      int tableVersion,
      String serial,
      int firmwareRelease)
      implements ReaderEvent {}

  /** A reader did not answer. */
  record ReaderUnreachable(String sentence) implements ReaderEvent {}

  /**
   * Another device answers in the place of a reader: its numbers begin a new series.
   *
   * @param before serial number of the one before; unknown if absent
   */
  record ReaderReplaced(@Nullable String before, String now) implements ReaderEvent {}

  /** A reader's clock was set. */
  record ClockSet(long driftSeconds) implements ReaderEvent {}

  /**
   * A reader has taken a card table and decides by it from now on.
   *
   * @param base the version it was the difference to; a whole table if absent
   * @param cards how many card records were sent, from 0
   * @param active how many cards may fill there now, from 0
   * @param reservedMinor what may be spent there by it, by currency, in minor units
   */
  record TableSent(
      int version, @Nullable Integer base, long cards, long active, Map<String, Long> reservedMinor)
      implements ReaderEvent {}

  /** A reader did not take a card table; it decides by the one it had. */
  record TableRefused(int version, String sentence) implements ReaderEvent {}

  /**
   * A poll run has begun.
   *
   * @param by who asked for it: somebody, {@code schedule} or {@code prices}
   * @param readers which are asked
   * @param unreachable what is done about readers that do not answer
   */
  record RunStarted(String by, List<String> readers, Unreachable unreachable)
      implements ReaderEvent {}

  /**
   * A poll run is over.
   *
   * @param result how it ended
   * @param sentence the same in words
   * @param fillings how many were collected, from 0
   * @param calculatedAt as of when limits were calculated; they were not, or nobody knows, if
   *     absent
   * @param sent the readers that took a table
   * @param missing the readers that were not reached, or took none
   */
  record RunEnded(
      RunResult result,
      String sentence,
      long fillings,
      @Nullable Instant calculatedAt,
      List<String> sent,
      List<String> missing)
      implements ReaderEvent {}
}
