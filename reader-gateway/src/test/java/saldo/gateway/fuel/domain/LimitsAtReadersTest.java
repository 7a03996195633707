package saldo.gateway.fuel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.gateway.fuel.domain.Network.amount;
import static saldo.gateway.fuel.domain.Network.amounts;
import static saldo.gateway.fuel.domain.Network.quantities;
import static saldo.gateway.fuel.domain.Network.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.gateway.fuel.domain.Quota.Renewal;
import saldo.gateway.fuel.domain.Quota.Unit;
import saldo.gateway.fuel.domain.Right.Blocked;
import saldo.schemas.ledger.Exposure.Policy;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Limit.Period;

class LimitsAtReadersTest {

  @Test
  @Tag("S2.011")
  @Tag("S2.037")
  @Tag("I16")
  void whatIsLeftOfTheAccountIsTheReducingLimit() {
    Right right =
        new Network().reader("A", amounts()).account("van", 32_000).card("V1", "van").at("A", "V1");
    assertThat(right.isActive()).isTrue();
    assertThat(right.quota()).isEqualTo(new Quota(Unit.AMOUNT, 32_000, Renewal.NEVER));
    assertThat(right.fillingMinor()).isEqualTo(32_000);
  }

  @Test
  @Tag("S2.012")
  void aCardWithNothingLeftIsBlocked() {
    Network network = new Network().reader("A", amounts()).account("van", 0).card("V1", "van");
    assertThat(network.at("A", "V1").blocked()).isEqualTo(Blocked.NO_MONEY);
  }

  @Test
  @Tag("S2.010")
  void eachKindOfLimitOfTheProfileCountsAndTheLeastHolds() {
    Network network =
        new Network()
            .reader("A", amounts())
            .account("van", 32_000)
            .card(
                "V1",
                "van",
                amount(Period.TRANSACTION, 8_000, 0),
                amount(Period.DAY, 20_000, 5_000),
                amount(Period.MONTH, 90_000, 1_000));
    Right right = network.at("A", "V1");
    assertThat(right.fillingMinor()).isEqualTo(8_000);
    assertThat(right.quota().value()).isEqualTo(15_000);
  }

  @Test
  void aUsedUpLimitBlocksUntilItsPeriodIsOver() {
    Network network =
        new Network()
            .reader("A", amounts())
            .account("van", 32_000)
            .card("DAY", "van", amount(Period.DAY, 5_000, 5_000))
            .card("TWICE", "van", times(Period.DAY, 2, 2))
            .card("ONCE", "van", times(Period.DAY, 2, 1));
    assertThat(network.at("A", "DAY").blocked()).isEqualTo(Blocked.LIMIT_USED_UP);
    assertThat(network.at("A", "TWICE").blocked()).isEqualTo(Blocked.LIMIT_USED_UP);
    assertThat(network.at("A", "ONCE").isActive()).isTrue();
  }

  @Test
  @Tag("S2.021")
  @Tag("I19")
  @Tag("C20")
  void aReaderWithoutAmountsGetsWhatTheAmountBuysAtTheHighestPrice() {
    Network network =
        new Network().reader("A", quantities()).account("van", 10_000).card("V1", "van");
    Right right = network.at("A", "V1");
    // 100.00 at 1.80 a litre is 55.555... litres, down to the 10 ml that the reader measures
    assertThat(right.quota()).isEqualTo(new Quota(Unit.QUANTITY, 55_550, Renewal.NEVER));
    assertThat(right.fillingMl()).isEqualTo(55_550);
    assertThat(right.amountMinor()).isEqualTo(10_000);
  }

  @Test
  void withoutAPriceNobodyGuessesAQuantity() {
    FuelCard card = Network.plain("V1", "van", List.of());
    FuelCard.Fuel unpriced = new FuelCard.Fuel(List.of("D"), null, null, null, null);
    Network network =
        new Network()
            .reader("A", quantities())
            .account("van", 10_000)
            .card(Network.with(card, unpriced));
    assertThat(network.at("A", "V1").blocked()).isEqualTo(Blocked.PRICE_UNKNOWN);
  }

  @Test
  void lessThanTheReaderCanMeasureIsNothing() {
    Network network = new Network().reader("A", quantities()).account("van", 1).card("V1", "van");
    assertThat(network.at("A", "V1").blocked()).isEqualTo(Blocked.TOO_LITTLE);
  }

  @Test
  @Tag("S2.067")
  void oldFirmwareLimitsQuantitiesInsteadAndTheReaderSaysWhy() {
    Capabilities old = new Capabilities(true, true, false, true, true, false, true, 9, 11);
    Network network = new Network().reader("A", old).account("van", 10_000).card("V1", "van");
    assertThat(network.at("A", "V1").quota().unit()).isEqualTo(Unit.QUANTITY);
    assertThat(new Reader("A", "s", old).note())
        .contains(
            "Amount limits need firmware release 11 or later, this reader has 9: until it is"
                + " updated, quantities are limited at the highest price.");
  }

  @Test
  @Tag("S2.008")
  @Tag("C15")
  void aReaderThatCountsNothingOrLimitsNothingGetsNoCard() {
    Capabilities single = new Capabilities(true, true, false, false, true, false, true, 1, null);
    Capabilities nothing = new Capabilities(false, false, true, true, true, false, true, 1, null);
    Capabilities old = new Capabilities(true, false, true, true, true, false, true, 9, 11);
    Network network =
        new Network()
            .reader("S", single)
            .reader("N", nothing)
            .reader("O", old)
            .reader("A", amounts())
            .account("van", 10_000)
            .card("V1", "van");
    assertThat(network.at("S", "V1").blocked()).isEqualTo(Blocked.READER_COUNTS_NOTHING);
    assertThat(network.at("N", "V1").blocked()).isEqualTo(Blocked.READER_LIMITS_NOTHING);
    assertThat(network.at("O", "V1").blocked()).isEqualTo(Blocked.FIRMWARE_TOO_OLD);
    assertThat(network.at("A", "V1").amountMinor()).as("nobody else has a part").isEqualTo(10_000);
  }

  @Test
  @Tag("C15")
  void aNetworkWhoseReadersCanDoNothingBlocksAllCardsThere() {
    Capabilities nothing = new Capabilities(false, false, true, true, true, false, true, 1, null);
    Network network = new Network().reader("N", nothing).account("van", 10_000).card("V1", "van");
    assertThat(network.at("N", "V1").blocked()).isEqualTo(Blocked.READER_LIMITS_NOTHING);
  }

  @Test
  @Tag("C15")
  void withoutReducingLimitsAPeriodicOneIsSentAnew() {
    Capabilities periodic = new Capabilities(true, true, true, false, true, false, true, 1, null);
    Network network = new Network().reader("A", periodic).account("van", 10_000).card("V1", "van");
    assertThat(network.at("A", "V1").quota())
        .isEqualTo(new Quota(Unit.AMOUNT, 10_000, Renewal.MONTH));
  }

  @Test
  @Tag("C16")
  void severalReadersShareALimitSoThatItIsSpentOnce() {
    Network network =
        new Network()
            .reader("A", amounts())
            .reader("B", amounts())
            .reader("C", amounts())
            .account("van", 10_000)
            .card("V1", "van");
    assertThat(network.at("A", "V1").amountMinor()).isEqualTo(3_334);
    assertThat(network.at("B", "V1").amountMinor()).isEqualTo(3_333);
    assertThat(network.at("C", "V1").amountMinor()).isEqualTo(3_333);
  }

  @Test
  @Tag("C16")
  void aHomeReaderGetsAllOfIt() {
    Network network =
        new Network()
            .reader("A", amounts())
            .reader("B", amounts())
            .account("van", 10_000, Policy.HOME_READER, "B")
            .card("V1", "van");
    assertThat(network.at("A", "V1").blocked()).isEqualTo(Blocked.OTHER_HOME_READER);
    assertThat(network.at("B", "V1").amountMinor()).isEqualTo(10_000);
  }

  @Test
  @Tag("C16")
  void whoAcceptsTheExposureGetsAllOfItEverywhere() {
    Network network =
        new Network()
            .reader("A", amounts())
            .reader("B", amounts())
            .account("van", 10_000, Policy.ACCEPT, null)
            .card("V1", "van");
    assertThat(network.at("A", "V1").amountMinor()).isEqualTo(10_000);
    assertThat(network.at("B", "V1").amountMinor()).isEqualTo(10_000);
  }

  @Test
  void cardsOfOneAccountShareItToo() {
    Network network =
        new Network()
            .reader("A", amounts())
            .account("van", 10_001)
            .card("V1", "van")
            .card("V2", "van");
    assertThat(network.at("A", "V1").amountMinor()).isEqualTo(5_001);
    assertThat(network.at("A", "V2").amountMinor()).isEqualTo(5_000);
  }

  @Test
  @Tag("I17")
  void whatAnUnreachableReaderMayStillGiveAwayIsKeptBack() {
    Network network =
        new Network()
            .reader("A", amounts())
            .account("van", 10_000)
            .outstanding("van", 4_000)
            .card("V1", "van");
    assertThat(network.at("A", "V1").amountMinor()).isEqualTo(6_000);
  }

  @Test
  void whatWasTakenSinceIsLess() {
    Network network = new Network().reader("A", amounts()).account("van", 10_000).card("V1", "van");
    assertThat(network.at("A", "V1", Map.of("V1", 8_000L)).amountMinor()).isEqualTo(2_000);
    assertThat(network.at("A", "V1", Map.of("V1", 12_000L)).blocked()).isEqualTo(Blocked.NO_MONEY);
  }

  @Test
  @Tag("S2.019")
  @Tag("S2.020")
  @Tag("I21")
  void readersWithGroupsOnlyNeedTheSameLimitsInAGroup() {
    Capabilities groups = new Capabilities(true, true, true, false, false, false, true, 1, null);
    Network same =
        new Network()
            .reader("A", groups)
            .account("van", 50_000)
            .account("bus", 50_000)
            .card("V1", "van", amount(Period.WEEK, 20_000, 0))
            .card("V2", "bus", amount(Period.WEEK, 20_000, 0));
    assertThat(same.at("A", "V1").quota()).isEqualTo(new Quota(Unit.AMOUNT, 20_000, Renewal.WEEK));
    assertThat(same.rights().inconsistentGroups()).isEmpty();

    Network different =
        new Network()
            .reader("A", groups)
            .account("van", 50_000)
            .account("bus", 50_000)
            .card("V1", "van", amount(Period.WEEK, 20_000, 0))
            .card("V2", "bus", amount(Period.WEEK, 30_000, 0));
    assertThat(different.at("A", "V1").blocked()).isEqualTo(Blocked.GROUP_INCONSISTENT);
    assertThat(different.rights().inconsistentGroups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.group()).isEqualTo("fleet");
          assertThat(group.different())
              .extracting(card -> card.number().value())
              .containsExactly("V2");
        });
  }

  @Test
  void aGroupLimitAboveWhatIsLeftNeedsTheExposureAccepted() {
    Capabilities groups = new Capabilities(true, true, true, false, false, false, true, 1, null);
    Network split =
        new Network()
            .reader("A", groups)
            .account("van", 10_000)
            .card("V1", "van", amount(Period.WEEK, 20_000, 0));
    assertThat(split.at("A", "V1").blocked()).isEqualTo(Blocked.GROUP_LIMIT_TOO_HIGH);

    Network accepted =
        new Network()
            .reader("A", groups)
            .account("van", 10_000, Policy.ACCEPT, null)
            .card("V1", "van", amount(Period.WEEK, 20_000, 0));
    assertThat(accepted.at("A", "V1").amountMinor()).as("what may be spent").isEqualTo(20_000);
  }
}
