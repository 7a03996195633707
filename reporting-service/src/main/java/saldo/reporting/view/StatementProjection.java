package saldo.reporting.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import saldo.kit.projection.FoldingView;
import saldo.kit.projection.Projection;
import saldo.schemas.topics.Topics;

/** Folds the journal, the statements, and the states of cards and registered things. */
public final class StatementProjection implements Projection {
  private static final int VERSION = 1;

  private final JournalFold journal = new JournalFold();

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<String> topics() {
    return List.of(
        Topics.LEDGER_JOURNAL.name(),
        Topics.REPORTING_STATEMENTS.name(),
        Topics.CARD_STATES.name(),
        Topics.REGISTRY_STATES.name());
  }

  @Override
  public List<String> families() {
    return Families.ALL;
  }

  @Override
  public void fold(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    String topic = record.topic();
    if (topic.equals(Topics.LEDGER_JOURNAL.name())) {
      journal.fold(record, view);
    } else if (topic.equals(Topics.REPORTING_STATEMENTS.name())) {
      new StatementFold(view).fold(record);
    } else if (topic.equals(Topics.CARD_STATES.name())) {
      new CardFold(view).fold(new String(record.key(), UTF_8), record.value());
    } else {
      view.latest(Families.THINGS, record);
    }
  }

  @Override
  public void endBatch(FoldingView view) {
    journal.writeTo(view);
  }
}
