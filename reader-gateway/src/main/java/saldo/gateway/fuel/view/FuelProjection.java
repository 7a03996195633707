package saldo.gateway.fuel.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldingView;
import saldo.kit.projection.Projection;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.topics.Topics;

/** Folds all that limits follow from, and what is known of readers. */
public final class FuelProjection implements Projection {
  private static final int VERSION = 3;
  private static final char HOUSE = '@';

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<String> topics() {
    return List.of(
        Topics.CARD_STATES.name(),
        Topics.REGISTRY_STATES.name(),
        Topics.LEDGER_BALANCES.name(),
        Topics.LEDGER_JOURNAL.name(),
        Topics.READER_EVENTS.name());
  }

  @Override
  public List<String> families() {
    return Families.ALL;
  }

  @Override
  public void fold(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    String topic = record.topic();
    if (topic.equals(Topics.LEDGER_JOURNAL.name())) {
      new FillingFold(view).fold(record.value());
    } else if (topic.equals(Topics.LEDGER_BALANCES.name())) {
      account(record, view);
    } else if (topic.equals(Topics.CARD_STATES.name())) {
      card(record, view);
    } else if (topic.equals(Topics.READER_EVENTS.name())) {
      new ReaderFold(view).fold(record.value());
    } else {
      view.latest(Families.REGISTRY, record);
    }
  }

  /** The issuer's own accounts have no limits. */
  private static void account(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (key.charAt(key.indexOf('|') + 1) != HOUSE) {
      view.latest(Families.ACCOUNTS, record);
      byte @Nullable [] late = view.get(Families.LATE, record.key());
      if (late != null && shows(record.value(), Keys.number(late))) {
        view.delete(Families.LATE, record.key());
      }
    }
  }

  private static boolean shows(byte @Nullable [] account, long seq) {
    return account == null || StoredJson.read(account, AccountSnapshot.class).seq() >= seq;
  }

  private static void card(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    view.latest(Families.CARDS, record);
    if (record.value() != null) {
      String key = new String(record.key(), StandardCharsets.UTF_8);
      String ledger = key.substring(0, key.indexOf('|'));
      CardState card = StoredJson.read(record.value(), CardState.class);
      byte[] number = card.number().value().getBytes(StandardCharsets.UTF_8);
      card.media()
          .forEach(medium -> view.put(Families.MEDIA, Keys.of(ledger, medium.id()), number));
    }
  }
}
