package saldo.gateway.simulator.pn532;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.medium.CardUid;
import saldo.gateway.pn532.protocol.Octets;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.pty.Pty;

/**
 * The simulated reader and its cards, judged by libnfc and libfreefare: what these believe to be a
 * PN532 and a MIFARE Classic card is not ours to say.
 */
class DebianToolsTest {
  private static final CardUid UID = new CardUid("04A1B2C3");
  private static final int BLOCK = 16;
  private static final int KEY_B_AT = 10;

  @TempDir Path directory;
  private final SimulatedCard card = filled();
  private final ReaderSurface surface = ReaderSurface.of(card);
  private final Pn532Simulator simulator = new Pn532Simulator(surface, Pn532Simulator.Habits.GOOD);

  @BeforeEach
  void connect() throws IOException {
    assumeTrue(Pty.isPossible(), "this system has no pseudo-terminals: no tool can open one");
    simulator.linkPty(directory.resolve("reader"));
    surface.put(UID);
  }

  @AfterEach
  void close() throws IOException {
    simulator.close();
  }

  @Test
  void nfcListFindsTheCardThatLiesOnTheReader() throws Exception {
    assertThat(run("libnfc-bin", "nfc-list"))
        .contains("ATQA (SENS_RES): 00  04")
        .contains("UID (NFCID1): 04  a1  b2  c3")
        .contains("SAK (SEL_RES): 08");

    surface.take();
    assertThat(run("libnfc-bin", "nfc-list")).contains("device opened").doesNotContain("UID");
  }

  @Test
  void nfcMfclassicReadsEveryBlock() throws Exception {
    Path dump = directory.resolve("card.mfd");

    assertThat(run("libnfc-bin", "nfc-mfclassic", "r", "a", "u", dump.toString()))
        .contains("Done, 64 of 64 blocks read.");

    assertThat(Octets.of(Files.readAllBytes(dump))).isEqualTo(Octets.of(withoutKeysB(card.dump())));
  }

  @Test
  void mifareClassicFormatWritesEveryBlock() throws Exception {
    assertThat(run("libfreefare-bin", "mifare-classic-format", "-y"))
        .contains("Found Mifare Classic 1k with UID 04a1b2c3")
        .contains("done");

    assertThat(Octets.of(card.dump())).isEqualTo(Octets.of(SimulatedCard.blank(UID).dump()));
  }

  @Test
  void libfreefareCountsWithValueBlocks() throws Throwable {
    assumeTrue(FreefareCard.isPossible(), "libfreefare0 is not installed, so it does not judge");
    try (FreefareCard judge = new FreefareCard("pn532_uart:" + directory.resolve("reader"))) {
      assertThat(judge.connect()).isZero();
      assertThat(judge.authenticate(4)).isZero();
      assertThat(judge.initValue(4, 10_000)).isZero();
      assertThat(judge.decrement(4, 2_500)).isZero();
      assertThat(judge.transfer(4)).isZero();
      assertThat(judge.restore(4)).isZero();
      assertThat(judge.transfer(5)).isZero();

      assertThat(judge.readValue(4)).hasValue(7_500);
      assertThat(judge.readValue(5)).hasValue(7_500);
      assertThat(judge.increment(5, 1_000)).isZero();
      assertThat(judge.transfer(5)).isZero();
      assertThat(judge.readValue(5)).hasValue(8_500);
      assertThat(judge.readValue(6)).as("a block that holds no value").isEmpty();
    }
  }

  /** What a tool says, if it is installed. */
  private String run(String debianPackage, String... line) throws Exception {
    assumeTrue(
        isInstalled(line[0]),
        "%s is not installed, so it does not judge: install the package %s"
            .formatted(line[0], debianPackage));
    ProcessBuilder builder = new ProcessBuilder(List.of(line)).directory(directory.toFile());
    builder.environment().put("LIBNFC_DEFAULT_DEVICE", "pn532_uart:" + directory.resolve("reader"));
    Path said = directory.resolve("said");
    Process tool = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(tool.waitFor(30, TimeUnit.SECONDS)).as(line[0] + " ends").isTrue();
    } finally {
      tool.destroyForcibly();
    }
    String text = Files.readString(said);
    assertThat(tool.exitValue()).as(text).isZero();
    return text;
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  /** The tool writes those keys into a dump that it has opened sectors with, and no others. */
  private static byte[] withoutKeysB(byte[] dump) {
    for (int trailer = 3 * BLOCK; trailer < dump.length; trailer += 4 * BLOCK) {
      Arrays.fill(dump, trailer + KEY_B_AT, trailer + BLOCK, (byte) 0);
    }
    return dump;
  }

  /** A card with something in every block that may hold anything. */
  private static SimulatedCard filled() {
    byte[] dump = SimulatedCard.blank(UID).dump();
    byte[] content = new byte[dump.length];
    new SplittableRandom(1).nextBytes(content);
    for (int block = 1; block * BLOCK < dump.length; block++) {
      if (block % 4 != 3) {
        byte[] data = Arrays.copyOfRange(content, block * BLOCK, (block + 1) * BLOCK);
        System.arraycopy(data, 0, dump, block * BLOCK, BLOCK);
      }
    }
    return SimulatedCard.of(dump);
  }
}
