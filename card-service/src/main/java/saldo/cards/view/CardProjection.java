package saldo.cards.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import saldo.kit.projection.FoldingView;
import saldo.kit.projection.Projection;
import saldo.schemas.topics.Topics;

/**
 * Folds the events of cards and registry, and keeps the ledger's latest balances and what plans
 * have given.
 */
public final class CardProjection implements Projection {
  private static final int VERSION = 2;

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<String> topics() {
    return List.of(
        Topics.CARD_EVENTS.name(),
        Topics.REGISTRY_EVENTS.name(),
        Topics.LEDGER_BALANCES.name(),
        Topics.LEDGER_JOURNAL.name());
  }

  @Override
  public List<String> families() {
    return Families.ALL;
  }

  @Override
  public void fold(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    if (record.topic().equals(Topics.CARD_EVENTS.name())) {
      new CardFold(view).fold(record.value());
    } else if (record.topic().equals(Topics.REGISTRY_EVENTS.name())) {
      new RegistryFold(view).fold(record.value());
    } else if (record.topic().equals(Topics.LEDGER_JOURNAL.name())) {
      new AllocationFold(view).fold(record.value());
    } else {
      String key = new String(record.key(), StandardCharsets.UTF_8);
      view.put(Families.BALANCES, Keys.of(key), record.value());
    }
  }
}
