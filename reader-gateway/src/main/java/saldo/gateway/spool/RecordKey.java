package saldo.gateway.spool;

import saldo.schemas.LedgerId;

/** What makes a record the same record when it comes again. */
public sealed interface RecordKey {
  LedgerId ledger();

  /** The key as it is stored; the parts before the last have no {@code |} in them. */
  String text();

  /**
   * A device's own running number.
   *
   * @param device name of the device, unique within the ledger
   * @param seq from 1
   */
  record OfDevice(LedgerId ledger, String device, long seq) implements RecordKey {
    @Override
    public String text() {
      return "device|" + ledger + "|" + device + "|" + seq;
    }
  }

  /**
   * A row of a file, wherever in the file and in whichever file it stands.
   *
   * @param source name of what wrote the file
   * @param row hash of the row and its occurrence
   */
  record OfRow(LedgerId ledger, String source, String row) implements RecordKey {
    @Override
    public String text() {
      return "row|" + ledger + "|" + source + "|" + row;
    }
  }
}
