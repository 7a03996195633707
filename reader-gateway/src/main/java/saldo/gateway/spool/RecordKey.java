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
   * A record that a device names by something else than a running number: it is numbered here, by
   * the order in which it is stored. The name alone makes it the same record.
   *
   * @param device name of the device, unique within the ledger
   * @param seq the number it gets if it is new, from 1
   * @param name what the device calls it, without end unique for the device
   */
  record Named(LedgerId ledger, String device, long seq, String name) implements RecordKey {
    @Override
    public String text() {
      return "named|" + ledger + "|" + device + "|" + name;
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
