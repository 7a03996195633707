package saldo.gateway.fuel.jsonpts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fuel.domain.FuelCard;
import saldo.gateway.fuel.domain.Quota;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.memory.SentTable;
import saldo.gateway.fuel.poll.ReaderDriver.Sent;
import saldo.gateway.fuel.poll.TableRefusedException;
import saldo.gateway.fuel.poll.UnreachableException;
import saldo.gateway.simulator.jsonpts.PtsFaults;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.testing.Seeded;

@Tag("S2.035")
class SendingTagListsTest {
  private static final int CASES = 20;
  private static final int WORST_PERMILLE = 300;

  @TempDir Path directory;

  @Test
  void onlyCardsThatMayFillAreInTheList() throws Exception {
    try (Station station = new Station(directory, PtsFaults.none(1))) {
      Sent sent = station.send(false, may("V1"), may("V2"), mayNot("V3"));
      assertThat(station.controller.tags()).containsExactly("TAG-V1", "TAG-V2");
      assertThat(sent.base()).as("all of it").isNull();
      assertThat(sent.records()).isEqualTo(2);
      assertThat(station.collect().tableVersion()).isEqualTo(sent.version());
    }
  }

  @Test
  @Tag("C14")
  void afterThatOnlyWhatIsDifferentIsSent() throws Exception {
    try (Station station = new Station(directory, PtsFaults.none(1))) {
      Sent first = station.send(false, may("V1"), may("V2"));
      Sent second = station.send(false, may("V2"), may("V3"));
      assertThat(station.controller.tags()).containsExactly("TAG-V2", "TAG-V3");
      assertThat(second.base()).isEqualTo(first.version());
      assertThat(second.records()).as("one gone, one new").isEqualTo(2);
      assertThat(station.send(true, may("V2")).base()).as("all, as somebody wants it").isNull();
      assertThat(station.controller.tags()).containsExactly("TAG-V2");
    }
  }

  @Test
  void aControllerWhoseListIsNotOursGetsAllOfIt() throws Exception {
    try (Station station = new Station(directory, PtsFaults.none(1))) {
      station.send(false, may("V1"), may("V2"));
      station.controller.replace();
      assertThat(station.collect().tableVersion()).isZero();
      assertThat(station.send(false, may("V1"), may("V2")).base()).isNull();
      assertThat(station.controller.tags()).containsExactly("TAG-V1", "TAG-V2");
    }
  }

  @Test
  void whatMayBeSpentThereIsRememberedForWhoeverAsks() throws Exception {
    try (Station station = new Station(directory, PtsFaults.none(1))) {
      station.send(false, may("V1"));
      SentTable table = station.memory().table(Station.LEDGER, "pump-1");
      assertThat(table.rows().get("TAG-V1"))
          .isEqualTo(new SentTable.Row("V1", AccountId.of("acct"), 5_000));
    }
  }

  @Test
  void whateverGoesWrongAListThatIsSaidToBeSentIsThere() {
    Seeded.cases(CASES)
        .check(random -> {
          PtsFaults faults =
              PtsFaults.none(random.nextLong())
                  .withRates(random.nextInt(WORST_PERMILLE), 0, random.nextInt(WORST_PERMILLE));
          Path own = Files.createTempDirectory(directory, "case-");
          try (Station station = new Station(own, faults)) {
            for (int round = 0; round < 10; round++) {
              Right[] rights = some(random);
              if (sent(station, random.nextInt(4) == 0, rights)) {
                Set<String> expected = new TreeSet<>();
                for (Right right : rights) {
                  expected.add(right.card().read());
                }
                assertThat(station.controller.tags()).isEqualTo(expected);
              }
            }
          }
        });
  }

  private static boolean sent(Station station, boolean whole, Right... rights)
      throws InterruptedException {
    try {
      station.send(whole, rights);
      return true;
    } catch (UnreachableException | NotSafeException | TableRefusedException e) {
      return false;
    }
  }

  private static Right[] some(RandomGenerator random) {
    return random
        .ints(random.nextInt(6), 1, 9)
        .distinct()
        .mapToObj(i -> may("V" + i))
        .toArray(Right[]::new);
  }

  private static Right may(String number) {
    Quota quota = new Quota(Quota.Unit.AMOUNT, 5_000, Quota.Renewal.NEVER);
    return new Right(card(number), null, 5_000L, quota, 5_000, null);
  }

  private static Right mayNot(String number) {
    return new Right(card(number), null, null, Quota.NOTHING, 0, Right.Blocked.NO_MONEY);
  }

  private static FuelCard card(String number) {
    return new FuelCard(
        CardNumber.of(number),
        "TAG-" + number,
        true,
        AccountId.of("acct"),
        null,
        List.of(),
        new FuelCard.Fuel(List.of("1"), 180_000L, null, null, null));
  }
}
