package saldo.gateway.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fact.RefusedException;

class DamagedFilesTest {
  private static final int FILES = 200;

  @TempDir Path directory;

  @Test
  void aDamagedFileIsImportedInPartOrRefusedButNeverCrashes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] good = Machine.bytes(Machine.HEADER + Machine.rows(1, 20));
    try (Machine machine = new Machine(directory)) {
      for (int i = 0; i < FILES; i++) {
        byte[] file = damaged(good, random);
        try {
          ImportReport report = machine.run(Machine.MAPPING, file, random.nextBoolean());
          assertThat(report.recorded() + report.duplicates() + report.skipped())
              .describedAs("seed %d", seed)
              .isEqualTo(report.read() - report.rejectedRows());
        } catch (RefusedException e) {
          assertThat(e.refusal().sentence()).isNotBlank();
        } catch (RuntimeException e) {
          fail("seed %d, file %d".formatted(seed, i), e);
        }
      }
    }
  }

  @Test
  void aDamagedMappingIsReadOrRefusedButNeverCrashes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < FILES * 10; i++) {
      String yaml = new String(damaged(Machine.bytes(Machine.MAPPING), random), ISO_8859_1);
      try {
        MappingReader.read(yaml);
      } catch (RefusedException e) {
        assertThat(e.refusal().sentence()).isNotBlank();
      } catch (RuntimeException e) {
        fail("seed %d, mapping:%n%s".formatted(seed, yaml), e);
      }
    }
  }

  @Test
  void aFileThatArrivesInAnyPiecesIsTheSameFile() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] file = Machine.bytes(Machine.HEADER + Machine.rows(1, 300));
    try (Machine machine = new Machine(directory)) {
      InputStream pieces = new Pieces(file, random);
      ImportReport report = machine.imports.run(MappingReader.read(Machine.MAPPING), pieces, false);

      assertThat(report.recorded()).describedAs("seed %d", seed).isEqualTo(300);
      assertThat(machine.run(Machine.MAPPING, file, true).duplicates()).isEqualTo(300);
    }
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] file = good.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(file.length);
      switch (random.nextInt(4)) {
        case 0 -> file[at] = (byte) random.nextInt(256);
        case 1 -> file = Arrays.copyOf(file, Math.max(1, at));
        case 2 -> file[at] = (byte) "\",\n\r;:'{}[]#&*! ".charAt(random.nextInt(16));
        default -> file[at] = file[random.nextInt(file.length)];
      }
    }
    return file;
  }

  /** Gives its bytes in random portions, as a network does. */
  private static final class Pieces extends ByteArrayInputStream {
    private final Random random;

    Pieces(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(97)));
    }
  }
}
