package saldo.machine.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class StreamLagTest {
  @Test
  void theLagsOfAllStreamsAddUp() {
    String metrics =
        """
        # TYPE saldo_ledger_commands_lag gauge
        saldo_ledger_commands_lag{streams="ledger"} 3.0
        saldo_ledger_commands_lag{streams="views"} 4.0
        jvm_threads_live_threads 17.0
        """;

    assertThat(StreamLag.read(metrics).records()).isEqualTo(7);
    assertThat(StreamLag.read(metrics).copy()).isNull();
  }

  @Test
  void theCopyOfCardsHasALagOfItsOwnThatIsNotAddedToTheOthers() {
    String metrics =
        """
        saldo_ledger_commands_lag 3.0
        saldo_ledger_copy_lag_records 12.0
        saldo_ledger_copy_lag_seconds 4.25
        """;

    assertThat(StreamLag.read(metrics)).isEqualTo(new StreamLag(3L, new StreamLag.Copy(12, 4.25)));
  }

  @Test
  void whatTheServiceDoesNotKnowIsNotSaid() {
    String metrics = "saldo_ledger_copy_lag_records -1.0\nsaldo_ledger_copy_lag_seconds -1.0\n";

    assertThat(StreamLag.read(metrics).copy()).isNull();
  }

  @Test
  void aServiceWithoutStreamsHasNone() {
    assertThat(StreamLag.read("jvm_threads_live_threads 17.0\n")).isEqualTo(StreamLag.NONE);
  }

  @Test
  void aServiceThatIsAwayHasNone() {
    assertThat(StreamLag.of(URI.create("http://127.0.0.1:1"))).isEqualTo(StreamLag.NONE);
  }
}
