package saldo.gateway.fpp.protocol;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;

/** The vectors that the protocol was published with. */
final class Vectors {
  static final List<String> FRAMES =
      List.of(
          "<SOH>01Q0000000<STX><ETX>B485<CR>",
          "<SOH>01D010004F<STX>000123/20261121/153012/9752030004711/0420117/02/D/00040500/00018950"
              + "/00767475/OK<ETX>0FBD<CR>",
          "<SOH>01A0001000<STX><ETX>F085<CR>",
          "<SOH>01E0200006<STX>000123<ETX>D735<CR>",
          "<SOH>01B0102010<STX>V0042/00003/FULL<ETX>6826<CR>",
          "<SOH>01C020203E<STX>9752030004711/1/D,B/00100000/00015000/00030000/04/0420117/0500<ETX>"
              + "712E<CR>",
          "<SOH>01F0502010<STX>V0042/00003/7A31<ETX>F1D8<CR>");

  static final FillingRecord FILLING =
      new FillingRecord(
          123,
          LocalDateTime.parse("2026-11-21T15:30:12"),
          "9752030004711",
          OptionalInt.of(420_117),
          2,
          "D",
          40_500,
          18_950,
          767_475,
          "OK");

  static final CardRecord CARD =
      new CardRecord(
          "9752030004711",
          true,
          List.of("D", "B"),
          100_000,
          15_000,
          30_000,
          PeriodKind.REDUCING,
          420_117,
          500);

  private Vectors() {}

  static byte[] bytes(String vector) {
    return vector
        .replace("<SOH>", "\u0001")
        .replace("<STX>", "\u0002")
        .replace("<ETX>", "\u0003")
        .replace("<CR>", "\r")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] all() {
    return bytes(String.join("", FRAMES));
  }
}
