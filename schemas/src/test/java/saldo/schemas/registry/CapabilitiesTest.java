package saldo.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {
  @ParameterizedTest(name = "limits amounts: {0}, release {1}, from {2}: {3}")
  @CsvSource({
    "true,  10, 11, false",
    "true,  11, 11, true",
    "true,  12, 11, true",
    "true,   0,   , true",
    "false, 12, 11, false",
    "false, 12,   , false"
  })
  void amountsAreLimitedFromARelease(
      boolean amountLimit, int release, @Nullable Integer from, boolean limits) {
    Capabilities terminal =
        new Capabilities(amountLimit, true, true, true, true, true, true, release, from);
    assertThat(terminal.limitsAmounts()).isEqualTo(limits);
  }
}
