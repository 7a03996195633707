package saldo.reporting.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static saldo.reporting.run.TestBook.LEDGER;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.topics.Topics;

/** What else is known in a ledger: cards, and who and what they belong to. */
record TestFleet(FoldedStore store) {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  void registered(String id, MasterData data) {
    RegisteredItem item =
        new RegisteredItem(data.kind(), id, List.of(new Version(BEGIN, BEGIN, data)), null);
    String key = LEDGER + "|" + data.kind().code() + "|" + id;
    store.fold(Topics.REGISTRY_STATES.name(), key.getBytes(UTF_8), StoredJson.write(item));
  }

  /** A card that spends from an account, as long as it is not given back. */
  void card(CardNumber number, String account, String vehicle, @Nullable Instant returned) {
    AccountPlan plan = new AccountPlan(AccountKind.PREPAID, "EUR", Terms.PLAIN);
    AccountLink link = new AccountLink(AccountId.of(account), plan);
    CardLinks links =
        new CardLinks(
            List.of(),
            List.of(),
            List.of(),
            dated(vehicle, returned),
            List.of(),
            dated(link, returned));
    CardState card =
        new CardState(
            number,
            1,
            CardForm.PHYSICAL,
            ValueMode.SERVER,
            returned == null ? CardStatus.ACTIVE : CardStatus.RETURNED,
            BEGIN,
            links,
            List.of(),
            null,
            1,
            true,
            null);
    String key = LEDGER + "|" + number;
    store.fold(Topics.CARD_STATES.name(), key.getBytes(UTF_8), StoredJson.write(card));
  }

  private static <T> List<Dated<T>> dated(T value, @Nullable Instant ended) {
    Dated<T> begun = new Dated<>(BEGIN, value);
    return ended == null ? List.of(begun) : List.of(begun, new Dated<>(ended, null));
  }
}
