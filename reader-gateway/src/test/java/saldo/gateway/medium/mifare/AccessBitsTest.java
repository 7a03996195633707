package saldo.gateway.medium.mifare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.mifare.AccessBits.OfData;
import saldo.gateway.medium.mifare.AccessBits.OfTrailer;

class AccessBitsTest {
  // what libfreefare makes of two value blocks, a block that key B writes, and keys that B changes
  private static final byte[] LIBFREEFARE = HexFormat.of().parseHex("48778B");
  private static final AccessBits VALUES = new AccessBits(List.of(0b110, 0b110, 0b100, 0b011));

  @Test
  void knownBitsAreReadAndWritten() {
    assertThat(AccessBits.parse(LIBFREEFARE)).contains(VALUES);
    assertThat(VALUES.bytes()).isEqualTo(LIBFREEFARE);
    assertThat(AccessBits.TRANSPORT.bytes()).isEqualTo(HexFormat.of().parseHex("FF0780"));
  }

  @Test
  void allCombinationsComeBack() {
    for (int each = 0; each < 1 << 12; each++) {
      AccessBits bits =
          new AccessBits(List.of(each & 7, each >> 3 & 7, each >> 6 & 7, each >> 9 & 7));
      assertThat(AccessBits.parse(bits.bytes())).contains(bits);
    }
  }

  @Test
  void aBitThatDoesNotFitItsComplementIsNotAccepted() {
    for (int bit = 0; bit < LIBFREEFARE.length * Byte.SIZE; bit++) {
      byte[] wrong = LIBFREEFARE.clone();
      wrong[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThat(AccessBits.parse(wrong)).as("bit %d", bit).isEmpty();
    }
  }

  @Test
  void whoHasKeyACanSpendOnly() {
    assertThat(VALUES.allow(OfData.READ, 0, KeyKind.A)).isTrue();
    assertThat(VALUES.allow(OfData.DECREMENT, 0, KeyKind.A)).isTrue();
    assertThat(VALUES.allow(OfData.INCREMENT, 0, KeyKind.A)).isFalse();
    assertThat(VALUES.allow(OfData.WRITE, 0, KeyKind.A)).isFalse();
    assertThat(VALUES.allow(OfData.WRITE, 2, KeyKind.A)).isFalse();
    assertThat(VALUES.allow(OfTrailer.WRITE_KEY_A, KeyKind.A)).isFalse();
  }

  @Test
  void whoHasKeyBCanDoEverything() {
    for (OfData what : OfData.values()) {
      assertThat(VALUES.allow(what, 0, KeyKind.B)).as("%s", what).isTrue();
    }
    assertThat(VALUES.allow(OfTrailer.WRITE_KEY_A, KeyKind.B)).isTrue();
    assertThat(VALUES.allow(OfTrailer.READ_KEY_B, KeyKind.B)).isFalse();
  }

  @Test
  void aKeyBThatCanBeReadOpensNothing() {
    assertThat(AccessBits.TRANSPORT.allow(OfTrailer.READ_KEY_B, KeyKind.A)).isTrue();
    assertThat(AccessBits.TRANSPORT.allow(OfData.READ, 0, KeyKind.B)).isFalse();
  }
}
