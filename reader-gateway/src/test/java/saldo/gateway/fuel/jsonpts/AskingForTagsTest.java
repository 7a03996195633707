package saldo.gateway.fuel.jsonpts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.simulator.jsonpts.PtsFaults;
import saldo.gateway.simulator.jsonpts.PtsUploader;
import saldo.schemas.EntryId;

/** Hold, filling, release: what a controller is told that a tag may take. */
@Tag("S2.033")
class AskingForTagsTest {
  private static final Optional<BigDecimal> NOTHING = Optional.of(BigDecimal.ZERO);

  @TempDir Path directory;
  private final SmallLedger ledger = new SmallLedger(32_000);
  private Station station;
  private PtsUploader pumps;

  @BeforeEach
  void open() {
    station = new Station(directory, PtsFaults.none(1));
    station.answersOfTheLedger(ledger);
    pumps = station.uploader();
  }

  @AfterEach
  void close() {
    pumps.close();
    station.close();
  }

  @Test
  void aTagGetsWhatIsConfigured() throws Exception {
    assertThat(pumps.balance("A1", 1)).hasValue(new BigDecimal("100.00"));
    assertThat(ledger.holds.values()).containsExactly(10_000L);
  }

  @Test
  void aTagGetsWhatIsThereIfThatIsLess() throws Exception {
    ledger.balanceMinor = 6_050;
    assertThat(pumps.balance("A1", 1)).hasValue(new BigDecimal("60.50"));
    assertThat(ledger.holds.values()).containsExactly(6_050L);
  }

  @Test
  void aTagGetsWhatItsLimitsLeave() throws Exception {
    ledger.limitMinor = 2_500L;
    assertThat(pumps.balance("A1", 1)).hasValue(new BigDecimal("25.00"));
  }

  @Test
  void anEmptyAccountFillsNothingUntilSomebodyPays() throws Exception {
    ledger.balanceMinor = 0;
    assertThat(pumps.balance("A1", 1)).isEqualTo(NOTHING);
    ledger.balanceMinor = 500;
    assertThat(pumps.balance("A1", 1)).hasValue(new BigDecimal("5.00"));
  }

  @Test
  void whoAsksAgainGetsTheSame() throws Exception {
    pumps.balance("A1", 1);
    station.timePasses(Duration.ofMinutes(2));
    assertThat(pumps.balance("A1", 1)).hasValue(new BigDecimal("100.00"));
    assertThat(ledger.holds).hasSize(1);
    assertThat(pumps.balance("A1", 2)).as("at another pump").hasValue(new BigDecimal("100.00"));
    assertThat(ledger.holds).hasSize(2);
  }

  @Test
  void anOutcomeThatIsLateIsFoundWhenItIsAskedForAgain() throws Exception {
    ledger.silent = true;
    assertThat(pumps.balance("A1", 1)).isEmpty();
    station.restart(false);
    ledger.silent = false;
    assertThat(pumps.balance("A1", 1)).hasValue(new BigDecimal("100.00"));
    assertThat(ledger.holds).hasSize(1);
  }

  @Test
  void aHoldThatIsAboutToExpireIsFreedBeforeTheNext() throws Exception {
    ledger.balanceMinor = 8_000;
    pumps.balance("A1", 1);
    station.timePasses(Duration.ofMinutes(25));
    assertThat(pumps.balance("A1", 1)).hasValue(new BigDecimal("80.00"));
    assertThat(ledger.holds).hasSize(1);
  }

  @Test
  void theFillingNamesTheHoldItSpends() throws Exception {
    pumps.balance("A1", 1);
    station.timePasses(Duration.ofMinutes(3));
    station.fill("A1", "10");
    pumps.upload();
    assertThat(hold(0)).isEqualTo(onlyHold().value());
  }

  @Test
  void aNozzleThatIsLiftedAndHungUpSpendsNoHold() throws Exception {
    pumps.balance("A1", 1);
    station.timePasses(Duration.ofMinutes(1));
    station.fill("A1", "0");
    station.fill("A1", "10");
    pumps.upload();
    assertThat(hold(0)).isEqualTo(onlyHold().value());
  }

  @Test
  void aRepeatOfAFillingDoesNotSpendTheNextHold() throws Exception {
    pumps.balance("A1", 1);
    station.fill("A1", "10");
    pumps.upload();
    String first = hold(0);
    ledger.holds.clear();
    pumps.balance("A1", 1);
    station.collect();
    station.timePasses(Duration.ofMinutes(3));
    station.fill("A1", "11");
    station.collect();
    assertThat(hold(1)).isEqualTo(onlyHold().value()).isNotEqualTo(first);
  }

  @Test
  void aFillingThatCouldNotBeStoredNamesTheSameHoldWhenItComesAgain() throws Exception {
    pumps.balance("A1", 1);
    station.fill("A1", "10");
    TagBalances.AtPump at = new TagBalances.AtPump("A1", 1);
    Authorisation before =
        station
            .memory()
            .note(Station.LEDGER, "pump-1", at.note(), Authorisation.class)
            .orElseThrow();
    pumps.upload();
    station.restart(false);
    pumps.upload();
    station.collect();
    assertThat(hold(0)).isEqualTo(before.hold().value());
    assertThat(pumps.balance("A1", 1)).as("what was spent is not promised again").isPresent();
    assertThat(ledger.holds).hasSize(2);
  }

  @Test
  void anEarlierFillingThatArrivesLateDoesNotSpendTheHold() throws Exception {
    station.fill("A1", "10");
    station.timePasses(Duration.ofHours(1));
    pumps.balance("A1", 1);
    pumps.upload();
    assertThat(station.booked().getFirst().at("/command/hold").isMissingNode()).isTrue();
  }

  private String hold(int filling) {
    return station.booked().get(filling).at("/command/hold").asText();
  }

  private EntryId onlyHold() {
    assertThat(ledger.holds).hasSize(1);
    return Objects.requireNonNull(ledger.holds.keySet().iterator().next());
  }
}
