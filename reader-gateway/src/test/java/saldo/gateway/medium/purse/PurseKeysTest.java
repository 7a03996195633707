package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PurseKeysTest {
  private static final PurseKeys KEYS = PurseKeys.of(Bench.MASTER, Bench.UID, 1);
  private static final LogRecord RECORD = new LogRecord(5, PurseOpcode.DEBIT, 7, 250, 20_700);

  @Test
  void eachCardAndEachUseHasItsOwnKey() {
    PurseKeys other = PurseKeys.of(Bench.MASTER, Bench.OTHER_UID, 1);

    assertThat(KEYS.spending()).isNotEqualTo(KEYS.loading()).isNotEqualTo(other.spending());
    assertThat(KEYS.loading()).isNotEqualTo(other.loading());
    assertThat(KEYS.sealed(RECORD, 100)).isNotEqualTo(other.sealed(RECORD, 100));
    assertThat(KEYS.spending()).isEqualTo(PurseKeys.of(Bench.MASTER, Bench.UID, 1).spending());
  }

  @Test
  void aSealFitsOneBalanceOnly() {
    byte[] block = KEYS.sealed(RECORD, 9_750);

    assertThat(KEYS.fits(block, 9_750)).isTrue();
    assertThat(KEYS.fits(block, 9_751)).isFalse();
  }

  @Test
  void noBitOfASealedRecordMayBeChanged() {
    byte[] block = KEYS.sealed(RECORD, 9_750);
    for (int bit = 0; bit < block.length * Byte.SIZE; bit++) {
      byte[] changed = block.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThat(KEYS.fits(changed, 9_750)).as("bit %d", bit).isFalse();
    }
  }

  @Test
  void keysDoNotShowThemselves() {
    assertThat(KEYS.spending()).hasToString("SectorKey[secret]");
    assertThat(Bench.MASTER).hasToString("MasterKey[secret]");
    assertThat(Bench.TILL.toString()).contains("MasterKey[secret]");
  }
}
