package saldo.gateway.medium.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldingView;
import saldo.kit.projection.Projection;
import saldo.schemas.Dated;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardState;
import saldo.schemas.card.Medium;
import saldo.schemas.topics.Topics;

/** Folds what is said of cards and what is registered; no balance is among it. */
public final class CardProjection implements Projection {
  /** Number to card state. */
  static final String CARDS = "cards";

  /** Medium to the number of the card that it stands for, or stood for last. */
  static final String MEDIA = "media";

  /** Service point, bar, number of a virtual card that is, was or will be its; no value. */
  static final String PLACES = "places";

  /** Kind, bar, id to registered item. */
  static final String REGISTRY = "registry";

  private static final int VERSION = 1;
  private static final byte[] NOTHING = {};

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.CARD_STATES.name(), Topics.REGISTRY_STATES.name());
  }

  @Override
  public List<String> families() {
    return List.of(CARDS, MEDIA, PLACES, REGISTRY);
  }

  @Override
  public void fold(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    if (record.topic().equals(Topics.REGISTRY_STATES.name())) {
      view.latest(REGISTRY, record);
      return;
    }
    view.latest(CARDS, record);
    if (record.value() != null) {
      String key = new String(record.key(), UTF_8);
      String ledger = key.substring(0, key.indexOf('|'));
      CardState card = StoredJson.read(record.value(), CardState.class);
      card.media().forEach(medium -> medium(ledger, card, medium, view));
      if (card.form() == CardForm.VIRTUAL) {
        places(ledger, card, view);
      }
    }
  }

  /** A card that has lost a medium may change later than the one that got it. */
  private static void medium(String ledger, CardState card, Medium medium, FoldingView view) {
    byte[] key = Keys.of(ledger, medium.id());
    if (medium.until() == null || view.get(MEDIA, key) == null) {
      view.put(MEDIA, key, card.number().value().getBytes(UTF_8));
    }
  }

  private static void places(String ledger, CardState card, FoldingView view) {
    for (Dated<String> place : card.links().servicePoints()) {
      if (place.value() != null) {
        view.put(PLACES, Keys.of(ledger, place.value(), card.number()), NOTHING);
      }
    }
  }
}
