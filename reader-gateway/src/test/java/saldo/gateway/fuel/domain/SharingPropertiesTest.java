package saldo.gateway.fuel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Limit.Period;
import saldo.testing.Seeded;

class SharingPropertiesTest {
  private static final int CASES = 500;

  @Test
  @Tag("C16")
  @Tag("I4")
  void allReadersAndCardsTogetherNeverGetMoreThanThereIs() {
    Seeded.cases(CASES)
        .check(random -> {
          long available = random.nextLong(100_000);
          long outstanding = random.nextLong(50_000);
          int readers = 1 + random.nextInt(5);
          int cards = 1 + random.nextInt(4);
          Network network = new Network().account("van", available).outstanding("van", outstanding);
          for (int i = 0; i < readers; i++) {
            Capabilities can = random.nextBoolean() ? Network.amounts() : Network.quantities();
            network.reader("R" + i, can);
          }
          for (int i = 0; i < cards; i++) {
            UsedLimit limit =
                Network.amount(Period.DAY, random.nextLong(60_000), random.nextLong(60_000));
            network.card(
                Network.plain("C" + i, "van", random.nextBoolean() ? List.of(limit) : List.of()));
          }
          long sum = 0;
          long worth = 0;
          for (int r = 0; r < readers; r++) {
            for (int c = 0; c < cards; c++) {
              Right right = network.at("R" + r, "C" + c);
              sum += right.amountMinor();
              worth +=
                  right.quota().unit() == Quota.Unit.QUANTITY
                      ? right.quota().value() * 180_000 / 1_000_000
                      : right.quota().value();
            }
          }
          assertThat(sum).isLessThanOrEqualTo(Math.max(0, available - outstanding));
          assertThat(worth).as("also as quantities").isLessThanOrEqualTo(sum);
        });
  }
}
