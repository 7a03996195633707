package saldo.cards.shell;

import java.util.List;
import org.apache.kafka.streams.Topology;
import saldo.kit.decider.DeciderTopology;
import saldo.kit.decider.Mirror;
import saldo.kit.decider.Nodes;
import saldo.schemas.topics.Topics;

/**
 * Two deciders side by side: the registry, and cards, which look things up in the registry's store
 * and listen to the ledger. They are in one task, so cards see what is registered without delay.
 */
public final class CardTopology {
  public static final Nodes CARDS = new Nodes("card-");
  public static final Nodes REGISTRY = new Nodes("registry-");

  private static final DeciderTopology CARD_DECIDER =
      new DeciderTopology(
          CARDS,
          Topics.CARD_COMMANDS,
          Topics.CARD_EVENTS,
          Topics.CARD_OUTCOMES,
          Topics.CARD_DEAD_LETTERS);
  private static final DeciderTopology REGISTRY_DECIDER =
      new DeciderTopology(
          REGISTRY,
          Topics.REGISTRY_COMMANDS,
          Topics.REGISTRY_EVENTS,
          Topics.REGISTRY_OUTCOMES,
          Topics.REGISTRY_DEAD_LETTERS);

  private static final Mirror BALANCES =
      new Mirror(CardStore.BALANCES, Topics.LEDGER_BALANCES, CardStore::requireBalance);

  private CardTopology() {}

  public static Topology build() {
    Topology topology = new Topology();
    CARD_DECIDER
        .addTo(topology, CardShell::new, List.of(Topics.LEDGER_JOURNAL))
        .addStore(topology, CardStore.NAME)
        .addStore(topology, CardStore.DUE)
        .mirror(topology, BALANCES)
        .publish(topology, CardShell.STATES, Topics.CARD_STATES);
    REGISTRY_DECIDER
        .addTo(topology, RegistryShell::new, List.of())
        .addStore(topology, RegistryStore.NAME, CARDS)
        .publish(topology, RegistryShell.STATES, Topics.REGISTRY_STATES);
    return topology;
  }
}
