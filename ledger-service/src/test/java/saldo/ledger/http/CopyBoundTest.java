package saldo.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saldo.kit.lag.Behind;

/** When the ledger's copy of cards is too old to decide by. */
class CopyBoundTest {
  private final CopyBound bound = new CopyBound(Duration.ofSeconds(30));

  @Test
  void upToTheBoundNothingIsSaid() {
    assertThat(bound.complaint(Optional.of(Behind.NOTHING))).isEmpty();
    assertThat(bound.complaint(Optional.of(new Behind(3, Duration.ofSeconds(30))))).isEmpty();
    assertThat(bound.complaint(Optional.empty())).as("unknown").isEmpty();
  }

  @Test
  void beyondItTheNumbersAreSaid() {
    assertThat(bound.complaint(Optional.of(new Behind(3, Duration.ofMillis(45_400)))))
        .contains("the copy of cards and registry is 3 records and 45 s behind, more than 30 s");
  }
}
