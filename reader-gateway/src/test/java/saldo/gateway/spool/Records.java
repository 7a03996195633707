package saldo.gateway.spool;

import saldo.schemas.LedgerId;

/** Submissions as a device would make them. */
final class Records {
  static final LedgerId CANTEEN = LedgerId.of("canteen");
  static final long NOON = 1_795_262_400_000L;

  private Records() {}

  static Submission record(String device, long seq) {
    return record(device, seq, "coffee");
  }

  static Submission record(String device, long seq, String content) {
    String envelope = device + ":" + seq + ":" + content;
    return new Submission(
        new RecordKey.OfDevice(CANTEEN, device, seq), content, NOON + seq, envelope);
  }

  static Submission row(String row, String content) {
    return new Submission(new RecordKey.OfRow(CANTEEN, "vending", row), content, NOON, row);
  }
}
