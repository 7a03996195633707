package saldo.cards.shell;

import org.junit.jupiter.api.Test;
import saldo.testing.Golden;
import saldo.testing.Repository;

/** The shape of what runs in production is changed on purpose only. */
class CardTopologyShapeTest {
  private static final String SAFE_WHEN =
      """
      Safe: a new sink, or a processor without state.
      Not safe: another name of a state store or its changelog, or another order of sub-topologies.
      The state of running cards and of the registry is found by these names: a store with another
      name is empty. Stop, and plan how the state moves.\
      """;

  @Test
  void theTopologyIsWhatIsRunning() {
    Golden.refreshable(Repository.file("card-service/src/test/golden/card-topology.txt"), SAFE_WHEN)
        .check(CardTopology.build().describe().toString());
  }
}
