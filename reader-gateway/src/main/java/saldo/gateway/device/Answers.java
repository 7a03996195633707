package saldo.gateway.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.gateway.spool.Gap;

/** What devices are told. */
public final class Answers {
  private Answers() {}

  /** What became of one record. */
  public enum Status {
    /** On disk, and on its way. */
    @JsonProperty("stored")
    STORED,
    /** On disk since an earlier request. */
    @JsonProperty("duplicate")
    DUPLICATE,
    /** Not taken, for the reason given. */
    @JsonProperty("refused")
    REFUSED
  }

  /**
   * The answer to one record. The device may forget it.
   *
   * @param seq the number of the record
   * @param status stored or duplicate
   * @param duplicate whether it was stored before
   * @param lastStored the device's highest number on disk
   * @param missing the first numbers below it that are not, to be sent again
   */
  public record Stored(
      long seq, Status status, boolean duplicate, long lastStored, List<Gap> missing) {}

  /**
   * What became of one record of a batch.
   *
   * @param index its place in the batch, from 0
   * @param seq its number, if it could be read
   * @param status what became of it
   * @param reason stable code, if refused
   * @param detail what was wrong and what to do, if refused
   */
  public record Line(
      int index,
      @Nullable Long seq,
      Status status,
      @Nullable String reason,
      @Nullable String detail) {}

  /**
   * The answer to a batch. The device may forget what is stored or duplicate.
   *
   * @param stored how many were stored
   * @param duplicates how many were stored before
   * @param refused how many were not taken
   * @param results each record, in the order of the batch
   * @param lastStored the device's highest number on disk
   * @param missing the first numbers below it that are not, to be sent again
   */
  public record Batch(
      int stored,
      int duplicates,
      int refused,
      List<Line> results,
      long lastStored,
      List<Gap> missing) {}

  /**
   * How far a device's records have come.
   *
   * @param device its name
   * @param lastStored the highest number on disk, 0 if none
   * @param lastDelivered the highest number that Kafka has acknowledged, 0 if none
   * @param missing the first numbers that were skipped
   * @param missingRanges how many ranges of numbers were skipped in all
   */
  public record DeviceStatus(
      String device, long lastStored, long lastDelivered, List<Gap> missing, long missingRanges) {}
}
