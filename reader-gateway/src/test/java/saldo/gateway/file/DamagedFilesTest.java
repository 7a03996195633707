package saldo.gateway.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fact.RefusedException;
import saldo.testing.Seeded;

class DamagedFilesTest {
  private static final int FILES = 100;
  private static final int MAPPINGS = 2_000;
  private static final int PIECES = 5;

  @TempDir Path directory;

  @Test
  void aDamagedFileIsImportedInPartOrRefusedButNeverCrashes() {
    byte[] good = Machine.bytes(Machine.HEADER + Machine.rows(1, 20));
    try (Machine machine = new Machine(directory)) {
      Seeded.cases(FILES).check(random -> importDamaged(machine, damaged(good, random), random));
    }
  }

  private static void importDamaged(Machine machine, byte[] file, RandomGenerator random) {
    try {
      ImportReport report = machine.run(Machine.MAPPING, file, random.nextBoolean());
      assertThat(report.recorded() + report.duplicates() + report.skipped())
          .isEqualTo(report.read() - report.rejectedRows());
    } catch (RefusedException e) {
      assertThat(e.refusal().sentence()).isNotBlank();
    }
  }

  @Test
  void aDamagedMappingIsReadOrRefusedButNeverCrashes() {
    byte[] good = Machine.bytes(Machine.MAPPING);
    Seeded.cases(MAPPINGS).check(random -> readDamaged(new String(damaged(good, random), UTF_8)));
  }

  private static void readDamaged(String yaml) {
    try {
      assertThat(MappingReader.read(yaml).source()).isNotBlank();
    } catch (RefusedException e) {
      assertThat(e.refusal().sentence()).isNotBlank();
    }
  }

  @Test
  void aFileThatArrivesInAnyPiecesIsTheSameFile() {
    byte[] file = Machine.bytes(Machine.HEADER + Machine.rows(1, 300));
    try (Machine machine = new Machine(directory)) {
      Mapping mapping = MappingReader.read(Machine.MAPPING);
      assertThat(machine.run(Machine.MAPPING, file, false).recorded()).isEqualTo(300);
      Seeded.cases(PIECES)
          .check(random -> {
            InputStream pieces = new Pieces(file, random);
            assertThat(machine.imports.run(mapping, pieces, false).duplicates()).isEqualTo(300);
          });
    }
  }

  private static byte[] damaged(byte[] good, RandomGenerator random) {
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
    private final RandomGenerator random;

    Pieces(byte[] bytes, RandomGenerator random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(97)));
    }
  }
}
