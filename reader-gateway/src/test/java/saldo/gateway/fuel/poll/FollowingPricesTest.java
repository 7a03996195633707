package saldo.gateway.fuel.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fuel.poll.RunRequest.Tables;
import saldo.schemas.reader.Unreachable;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.Price;

/** The account has 300.00 EUR; the card may fill diesel and petrol, and no coffee. */
@Tag("S2.021")
class FollowingPricesTest {
  private static final RunRequest REQUEST = new RunRequest(null, Tables.CHANGES, Unreachable.WAIT);

  @TempDir Path directory;
  private SmallGateway gateway;
  private PriceWatch watch;
  private boolean ready = true;

  @BeforeEach
  void open() {
    gateway = new SmallGateway(directory);
    new SmallFleet(gateway).open();
    gateway.registered("pump", SmallFleet.terminal(gateway.link, false));
    prices(179_900, 189_900, SmallGateway.BEGIN);
    watch = watch();
    gateway.runs().start(SmallGateway.LEDGER, "frida", REQUEST);
    gateway.awaitEnd();
    assertThat(leftMl()).as("30000 / 1.899, to 10 ml").isEqualTo(157_970);
  }

  private PriceWatch watch() {
    return new PriceWatch(gateway.runs(), REQUEST, () -> ready);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void aNewHighestPriceBeginsARunThatSendsNewQuantities() {
    prices(179_900, 199_900, gateway.now());
    later(Duration.ZERO);
    later(PriceWatch.GATHERING.minusSeconds(1));
    assertThat(runs()).isZero();

    later(Duration.ofSeconds(1));
    assertThat(runs()).isEqualTo(1);
    assertThat(leftMl()).as("30000 / 1.999, to 10 ml").isEqualTo(150_070);
    later(PriceWatch.RETRY);
    assertThat(runs()).as("once is enough").isEqualTo(1);
  }

  @Test
  void manyPricesAtOnceAreOneRun() {
    for (int i = 1; i <= 10; i++) {
      prices(179_900, 189_900 + i * 1_000, gateway.now());
      later(Duration.ofSeconds(3));
    }
    later(PriceWatch.GATHERING);
    assertThat(runs()).isEqualTo(1);
    assertThat(leftMl()).isEqualTo(150_070);
  }

  @Test
  void aPriceOfTomorrowCountsWhenItsTimeHasCome() {
    prices(179_900, 199_900, gateway.now().plus(Duration.ofHours(1)));
    later(Duration.ofMinutes(59));
    later(PriceWatch.GATHERING);
    assertThat(runs()).isZero();

    later(Duration.ofSeconds(30));
    later(PriceWatch.GATHERING);
    assertThat(runs()).isEqualTo(1);
    assertThat(leftMl()).isEqualTo(150_070);
  }

  @Test
  void aPriceThatNoLimitFollowsFromBeginsNothing() {
    prices(185_900, 189_900, gateway.now());
    later(Duration.ZERO);
    later(PriceWatch.RETRY);
    assertThat(runs()).as("petrol costs more").isZero();
  }

  @Test
  void readersThatCountAmountsNeedNoPrices() {
    gateway.registered("pump", SmallFleet.terminal(gateway.link, true), gateway.now());
    prices(179_900, 199_900, gateway.now());
    later(Duration.ZERO);
    later(PriceWatch.RETRY);
    assertThat(runs()).isZero();
  }

  @Test
  void whatChangedWhileTheGatewayWasAwayIsNoticedOnceEverythingIsKnownAgain() {
    prices(179_900, 199_900, gateway.now());
    gateway.restart();
    watch = watch();
    ready = false;
    later(Duration.ZERO);
    later(PriceWatch.RETRY);
    assertThat(runs()).isZero();

    ready = true;
    later(Duration.ZERO);
    later(PriceWatch.GATHERING);
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void aRunThatSendsNothingIsRepeatedAfterAWhile() {
    gateway.registered("pump", SmallFleet.terminal("tcp://127.0.0.1:1", false), gateway.now());
    prices(179_900, 199_900, gateway.now());
    later(Duration.ZERO);
    later(PriceWatch.GATHERING);
    assertThat(results()).containsExactly("done", "waiting");
    later(PriceWatch.RETRY.minusSeconds(1));
    assertThat(runs()).isEqualTo(1);

    gateway.registered("pump", SmallFleet.terminal(gateway.link, false), gateway.now());
    later(Duration.ofSeconds(1));
    assertThat(results()).containsExactly("done", "waiting", "done");
    assertThat(leftMl()).isEqualTo(150_070);
  }

  @Test
  void whereNoTableWasEverSentThereIsNothingToFollow() {
    gateway.close();
    gateway = new SmallGateway(directory.resolve("another"));
    new SmallFleet(gateway).open();
    gateway.registered("pump", SmallFleet.terminal(gateway.link, false));
    prices(179_900, 189_900, SmallGateway.BEGIN);
    watch = watch();
    later(Duration.ZERO);
    prices(179_900, 199_900, gateway.now());
    later(PriceWatch.GATHERING);
    later(PriceWatch.RETRY);
    assertThat(runs()).isZero();
  }

  @Test
  void aRunThatSomebodyAskedForFollowsPricesToo() {
    prices(179_900, 199_900, gateway.now());
    later(Duration.ZERO);
    gateway.runs().start(SmallGateway.LEDGER, "frida", REQUEST);
    gateway.awaitEnd();
    later(PriceWatch.GATHERING);
    assertThat(runs()).isZero();
    assertThat(leftMl()).isEqualTo(150_070);
  }

  private void later(Duration time) {
    gateway.timePasses(time);
    watch.look();
    gateway.awaitEnd();
  }

  private void prices(long diesel, long petrol, Instant from) {
    List<Price> prices =
        List.of(
            new Price("diesel", diesel),
            new Price("petrol", petrol),
            new Price("coffee", 9_999_999));
    gateway.registered("pumps", new PriceList("Pumps", "EUR", prices), from);
  }

  private long runs() {
    return gateway.events("run-started").stream()
        .filter(entry -> entry.at("/event/by").asText().equals("prices"))
        .count();
  }

  private List<String> results() {
    return gateway.events("run-ended").stream()
        .map(entry -> entry.at("/event/result").asText())
        .toList();
  }

  private long leftMl() {
    return gateway.terminal.left(SmallFleet.CARD.value());
  }
}
