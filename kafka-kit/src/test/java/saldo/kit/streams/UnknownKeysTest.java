package saldo.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

class UnknownKeysTest {
  @Test
  void whatWasWrittenLastHasAFilterOfWholeKeys() {
    RocksDB.loadLibrary();
    try (Options options = new Options()) {
      new UnknownKeys().setConfig("memory", options, Map.of());

      assertThat(options.memtableWholeKeyFiltering()).isTrue();
      assertThat(options.memtablePrefixBloomSizeRatio()).isPositive();
    }
  }
}
