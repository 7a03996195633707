package saldo.machine.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFilesTest {
  @Test
  void thoseOfAllLogsAreFlushedAndNothingElse(@TempDir Path logs) throws IOException {
    assertThat(IndexFiles.force(logs)).as("a broker that never had a topic").isZero();
    Path log = Files.createDirectory(logs.resolve("saldo.ledger.journal-0"));
    Files.write(log.resolve("00000000000000000000.index"), new byte[8]);
    Files.write(log.resolve("00000000000000000000.timeindex"), new byte[12]);
    Files.write(log.resolve("00000000000000000000.log"), new byte[1]);

    assertThat(IndexFiles.force(logs)).isEqualTo(2);
  }

  @Test
  void aSegmentWithoutOneBeforeOrWhoseOneBeforeIsGoneHasNothingToFlush(@TempDir Path log)
      throws IOException {
    Path first = Files.write(log.resolve("00000000000000000000.index"), new byte[8]);
    Path second = Files.write(log.resolve("00000000000000000007.index"), new byte[8]);

    assertThatCode(() -> IndexFiles.forceBefore(first)).doesNotThrowAnyException();
    assertThatCode(() -> IndexFiles.forceBefore(second))
        .as("the other index of the first one is missing")
        .doesNotThrowAnyException();
  }

  @Test
  void anIndexThatCannotBeFlushedIsSaid(@TempDir Path log) throws IOException {
    Files.createDirectory(log.resolve("00000000000000000000.index"));
    Path second = Files.write(log.resolve("00000000000000000007.index"), new byte[8]);

    assertThatThrownBy(() -> IndexFiles.forceBefore(second)).isInstanceOf(IOException.class);
  }
}
