package saldo.ledger.shell;

import org.junit.jupiter.api.Test;
import saldo.testing.Golden;
import saldo.testing.Repository;

/** The shape of what runs in production is changed on purpose only. */
class TopologyShapeTest {
  private static final String SAFE_WHEN =
      """
      Safe: a new sink, or a processor without state.
      Not safe: another name of a state store or its changelog, or another order of sub-topologies.
      The state of a running ledger is found by these names: a store with another name is empty, and
      every command of the last 35 days would count as new. Stop, and plan how the state moves.\
      """;

  @Test
  void theTopologyIsWhatIsRunning() {
    Golden.refreshable(
            Repository.file("ledger-service/src/test/golden/ledger-topology.txt"), SAFE_WHEN)
        .check(LedgerTopology.build().describe().toString());
  }
}
