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

    assertThat(StreamLag.sum(metrics)).hasValue(7);
  }

  @Test
  void aServiceWithoutStreamsHasNone() {
    assertThat(StreamLag.sum("jvm_threads_live_threads 17.0\n")).isEmpty();
  }

  @Test
  void aServiceThatIsAwayHasNone() {
    assertThat(StreamLag.of(URI.create("http://127.0.0.1:1"))).isEmpty();
  }
}
