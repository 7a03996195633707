package saldo.schemas.examples;

import saldo.schemas.CardNumber;
import saldo.schemas.MediumId;

/** The cards that the examples are about. */
final class ExampleCards {
  static final CardNumber NUMBER = CardNumber.of("9280000100047119");
  static final CardNumber NEXT_NUMBER = CardNumber.of("9280000100047127");
  static final CardNumber FUEL_NUMBER = CardNumber.of("7077120000000710");
  static final CardNumber VIRTUAL = CardNumber.of("C_VIRT_PS_SENTOFT");
  static final MediumId CHIP = MediumId.of("mifare:04A1B2C3D4E580");
  static final MediumId CODE =
      MediumId.of("qr:e226617a14b19e533c492d12b5a16cdb577a15b4a09d45a9a00d2e0a471a2c3b");
  static final MediumId TAG = MediumId.of("tag:E2801160600002");

  private ExampleCards() {}
}
