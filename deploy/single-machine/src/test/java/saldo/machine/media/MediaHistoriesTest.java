package saldo.machine.media;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.testing.Seeded;

/**
 * Credit on cards is neither doubled nor lost, whatever happens at gateways with their own memories
 * and however late the ledger hears of it. {@code -Dsaldo.cases=10000} runs many more histories.
 */
class MediaHistoriesTest {
  private static final int CASES = 150;

  @TempDir Path directory;
  private List<GatewayDisk> disks = List.of();
  private int histories;

  @BeforeEach
  void begin() {
    disks =
        IntStream.range(0, MediaHistory.GATEWAYS)
            .mapToObj(gateway -> new GatewayDisk(directory.resolve("gateway-" + gateway)))
            .toList();
  }

  @AfterEach
  void end() {
    disks.forEach(GatewayDisk::close);
  }

  @Test
  @Tag("S0.017")
  @Tag("S0.020")
  @Tag("S0.023")
  @Tag("S0.036")
  @Tag("I1")
  @Tag("I2")
  @Tag("I3")
  @Tag("I5")
  @Tag("I7")
  @Tag("I8")
  @Tag("I10")
  @Tag("I11")
  @Tag("I12")
  void inTheEndCardsLedgerAndFloatAgree() {
    Seeded.cases(CASES).checkList(RandomSteps::draw, steps -> passes(steps, CardOnReader::new));
  }

  /** So the property above can fail. */
  @Test
  void aReaderThatWritesTheLogBeforeTheBackupIsFound() {
    assertThatThrownBy(() ->
            Seeded.cases(CASES)
                .check(random ->
                    passes(
                        RandomSteps.draw(random), chip -> new HastyReader(new CardOnReader(chip)))))
        .isInstanceOf(AssertionError.class);
  }

  private void passes(List<Step> steps, Function<SimulatedCard, SectorCard> laid) {
    histories++;
    MediaHistory history = new MediaHistory(histories, disks, laid);
    steps.forEach(history::goesOn);
    history.comesToRest();
    history.agrees();
  }
}
