package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.ledger.domain.MediaWorld.Medium;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumMirror;
import saldo.testing.Seeded;

/** What holds of media that are pulled off readers, told of by gateways that are offline. */
class FollowingMediaPropertiesTest {
  private static final int CASES = 400;
  private static final int STEPS = 60;

  @Test
  @Tag("S0.020")
  @Tag("S0.023")
  @Tag("I10")
  void inTheEndTheLedgerHasWhatIsOnTheMediumAndWaitsForIt() {
    Seeded.cases(CASES)
        .check(random -> inTheEndAllIsTrue(random, FollowingMediaPropertiesTest::ownNumber));
  }

  @Test
  @Tag("I10")
  void mediaUndeliveredInDoubtAndDifferenceAreTheBalanceAfterEachReport() {
    Seeded.cases(CASES)
        .check(random ->
            new MediaWorld(
                    random,
                    FollowingMediaPropertiesTest::ownNumber,
                    FollowingMediaPropertiesTest::addsUp)
                .goOn(STEPS));
  }

  @Test
  void replayingTheEventsGivesTheSameMedia() {
    Seeded.cases(CASES / 10)
        .check(random -> {
          MediaWorld world =
              new MediaWorld(random, FollowingMediaPropertiesTest::ownNumber, run -> {});
          world.goOn(STEPS);
          Book replayed = Book.EMPTY;
          for (Run.Effect effect : world.run().effects()) {
            for (LedgerEvent event : effect.events()) {
              replayed = Evolution.of(replayed, event);
            }
          }
          assertThat(replayed.accounts()).isEqualTo(world.run().book().accounts());
        });
  }

  /** The counter alone does not say whose write it was; so readers have numbers. */
  @Test
  void ifReadersHadNoNumbersOfTheirOwnSomethingWouldBeWrong() {
    assertThatThrownBy(
            () -> Seeded.cases(CASES).check(random -> inTheEndAllIsTrue(random, gateway -> 1)))
        .isInstanceOf(AssertionError.class);
  }

  private static void inTheEndAllIsTrue(RandomGenerator random, IntUnaryOperator readerOf) {
    MediaWorld world = new MediaWorld(random, readerOf, run -> {});
    world.goOn(STEPS);
    world.comeToRest();
    for (String card : MediaWorld.CARDS) {
      Medium truth = world.medium(card);
      AccountSnapshot account = MediaWorld.account(world.run(), card);
      MediumMirror mirror = Objects.requireNonNull(account.medium());
      assertThat(account.balanceMinor()).as("balance of %s", card).isEqualTo(truth.owedMinor);
      assertThat(mirror.balanceMinor()).as("on the medium").isEqualTo(truth.minor);
      assertThat(account.undeliveredMinor()).as("waiting").isEqualTo(truth.owedMinor - truth.minor);
      assertThat(mirror.inDoubtMinor()).as("in doubt").isZero();
      assertThat(mirror.differenceMinor()).as("difference").isZero();
      assertThat(count(world.run(), account, PurchaseRecorded.class)).isEqualTo(truth.purchases);
      assertThat(count(world.run(), account, LoadRecorded.class)).isEqualTo(truth.loads);
    }
  }

  private static int ownNumber(int gateway) {
    return gateway + 1;
  }

  private static long count(Run run, AccountSnapshot account, Class<?> type) {
    return run.effects().stream()
        .flatMap(effect -> effect.events().stream())
        .filter(type::isInstance)
        .filter(
            event -> event.postings().stream().anyMatch(p -> p.account().equals(account.account())))
        .count();
  }

  private static void addsUp(Run run) {
    for (AccountSnapshot account : run.book().accounts().values()) {
      MediumMirror medium = account.medium();
      if (medium != null) {
        assertThat(
                medium.balanceMinor()
                    + account.undeliveredMinor()
                    + medium.inDoubtMinor()
                    + medium.differenceMinor())
            .as("%s", account)
            .isEqualTo(account.balanceMinor());
        assertThat(account.undeliveredMinor()).isNotNegative();
        assertThat(medium.inDoubtMinor()).isNotNegative();
      }
    }
  }
}
