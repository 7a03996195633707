package saldo.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.RegisteredItem.Version;

class RegisteredItemTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T00:00:00Z");
  private static final ProductGroup SEVEN = new ProductGroup("Meals", 700);
  private static final ProductGroup NINETEEN = new ProductGroup("Meals", 1_900);
  private static final ProductGroup TWENTY = new ProductGroup("Meals", 2_000);

  @Test
  void nothingHoldsBeforeTheFirstVersion() {
    assertThat(item().at(MONDAY)).isEmpty();
    assertThat(item(new Version(TUESDAY, MONDAY, SEVEN)).at(MONDAY)).isEmpty();
    assertThat(item(new Version(TUESDAY, MONDAY, SEVEN)).at(TUESDAY)).contains(SEVEN);
  }

  @Test
  void aFutureVersionHoldsOnlyFromItsTime() {
    RegisteredItem item =
        item(new Version(MONDAY, MONDAY, SEVEN), new Version(FRIDAY, MONDAY, NINETEEN));
    assertThat(item.at(FRIDAY.minusNanos(1))).contains(SEVEN);
    assertThat(item.at(FRIDAY)).contains(NINETEEN);
  }

  @Test
  void ofTwoVersionsFromTheSameTimeTheOneSaidLaterCounts() {
    RegisteredItem item =
        item(new Version(MONDAY, MONDAY, SEVEN), new Version(MONDAY, TUESDAY, NINETEEN));
    assertThat(item.at(MONDAY)).contains(NINETEEN);
    assertThat(item.at(FRIDAY)).contains(NINETEEN);
  }

  @Test
  void whatIsSaidLaterAboutEarlierLeavesTheLaterVersionAlone() {
    RegisteredItem item =
        item(
            new Version(MONDAY, MONDAY, SEVEN),
            new Version(FRIDAY, MONDAY, TWENTY),
            new Version(TUESDAY, FRIDAY, NINETEEN));
    assertThat(item.at(MONDAY)).contains(SEVEN);
    assertThat(item.at(TUESDAY)).contains(NINETEEN);
    assertThat(item.at(FRIDAY)).contains(TWENTY);
  }

  @Test
  void whatWasWithdrawnIsGoneUntilItIsDefinedAgain() {
    RegisteredItem item =
        item(
            new Version(MONDAY, MONDAY, SEVEN),
            new Version(TUESDAY, MONDAY, null),
            new Version(FRIDAY, MONDAY, NINETEEN));
    assertThat(item.at(MONDAY)).contains(SEVEN);
    assertThat(item.at(TUESDAY)).isEmpty();
    assertThat(item.at(FRIDAY)).contains(NINETEEN);
  }

  private static RegisteredItem item(Version... versions) {
    return new RegisteredItem(MasterKind.PRODUCT_GROUP, "meals", List.of(versions), null);
  }
}
