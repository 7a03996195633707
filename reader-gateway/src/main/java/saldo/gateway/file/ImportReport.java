package saldo.gateway.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceTransaction;
import saldo.schemas.LedgerId;

/**
 * What an import did, or what it would do.
 *
 * @param source of the mapping
 * @param ledger of the mapping
 * @param trial whether nothing was stored
 * @param complete whether the whole file was read
 * @param read how many rows, the header not included
 * @param recorded how many became facts
 * @param duplicates how many were recorded before
 * @param skipped how many the mapping leaves out
 * @param rejectedRows how many cannot be facts
 * @param rejected the first of them
 * @param totals what was recorded, by what happened
 * @param stopped where and why the import ended early
 */
public record ImportReport(
    String source,
    LedgerId ledger,
    boolean trial,
    boolean complete,
    long read,
    long recorded,
    long duplicates,
    long skipped,
    long rejectedRows,
    List<Rejected> rejected,
    List<Total> totals,
    @Nullable Rejected stopped) {

  /**
   * A row that cannot be a fact.
   *
   * @param line where it is in the file, from 1, the header included
   * @param reason stable code
   * @param sentence what is wrong and what to do
   */
  public record Rejected(long line, String reason, String sentence) {}

  /**
   * What was recorded of one type.
   *
   * @param currency ISO 4217
   * @param type what happened
   * @param rows how many
   * @param minor their amounts together, in minor units
   */
  public record Total(String currency, DeviceTransaction.Type type, long rows, long minor) {}
}
