package saldo.ledger.shell;

import java.util.List;
import org.apache.kafka.streams.Topology;
import saldo.kit.decider.DeciderTopology;
import saldo.kit.decider.Nodes;
import saldo.kit.decider.PublishingTopology;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** Commands in, and what is known about cards; journal, outcomes and balances out. */
public final class LedgerTopology {
  /** What the ledger keeps a copy of: everything that is known about cards. */
  public static final List<Topic> COPIED = List.of(Topics.CARD_STATES, Topics.REGISTRY_STATES);

  private static final DeciderTopology LEDGER =
      new DeciderTopology(
          Nodes.PLAIN,
          Topics.LEDGER_COMMANDS,
          Topics.LEDGER_JOURNAL,
          Topics.LEDGER_OUTCOMES,
          Topics.LEDGER_DEAD_LETTERS);

  private LedgerTopology() {}

  public static Topology build() {
    PublishingTopology topology = new PublishingTopology();
    LEDGER
        .addTo(topology, LedgerShell::new, COPIED)
        .addStore(topology, LedgerStores.THINGS)
        .addStore(topology, LedgerStores.DUE)
        .addStore(topology, CardStores.CARDS)
        .addPublishedStore(topology, LedgerStores.ACCOUNTS, Topics.LEDGER_BALANCES)
        .publish(topology, LedgerShell.BALANCES, Topics.LEDGER_BALANCES);
    return topology;
  }
}
