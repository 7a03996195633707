package saldo.gateway.medium.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardUid;
import saldo.kit.StoredJson;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.ServicePoint;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.topics.Topics;

/** What is published of a canteen with a vending machine, in which cards hold their money. */
public final class Canteen {
  public static final LedgerId LEDGER = LedgerId.of("canteen");
  public static final CardUid UID = new CardUid("04A1B2C3");
  public static final CardNumber CARD = CardNumber.of("A-1");
  public static final CardNumber OTHER = CardNumber.of("B-2");
  public static final String MACHINE = "machine-1";
  public static final String HALL = "hall";

  /** What one card may pay without a connection, in cents. */
  public static final long CEILING_MINOR = 1_000;

  private static final AccountPlan PURSE = new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN);

  private final BiConsumer<String, Published> publish;

  /** A record of a topic of latest states. */
  public record Published(byte[] key, byte[] value) {
    public ProducerRecord<byte[], byte[]> to(String topic) {
      return new ProducerRecord<>(topic, key, value);
    }
  }

  /**
   * @param publish takes the topic and the record
   */
  public Canteen(BiConsumer<String, Published> publish) {
    this.publish = publish;
  }

  /** A card in use, the machine, and where it stands. */
  public void published() {
    registered("staff", profile(CEILING_MINOR));
    terminal(OfflinePolicy.CEILING);
    registered(HALL, new ServicePoint("Hall", ServicePointKind.VENDING, "works", null));
    card(virtual(CardStatus.ACTIVE));
    card(active());
  }

  public void card(CardState card) {
    publish.accept(
        Topics.CARD_STATES.name(),
        new Published((LEDGER + "|" + card.number()).getBytes(UTF_8), StoredJson.write(card)));
  }

  public void terminal(OfflinePolicy offline) {
    registered(
        MACHINE,
        new Terminal(
            "Machine",
            HALL,
            "V1",
            new TerminalIdentifiers(null, null, null),
            new Capabilities(false, false, false, false, false, true, false, 0, null),
            offline));
  }

  public void registered(String id, MasterData data) {
    RegisteredItem item =
        new RegisteredItem(
            data.kind(), id, List.of(new Version(Instant.EPOCH, Instant.EPOCH, data)), null);
    String key = LEDGER + "|" + data.kind().code() + "|" + id;
    publish.accept(
        Topics.REGISTRY_STATES.name(), new Published(key.getBytes(UTF_8), StoredJson.write(item)));
  }

  public static CardProfile profile(long ceilingMinor) {
    return profile(List.of(Channel.TERMINAL), List.of(CardService.values()), ceilingMinor);
  }

  public static CardProfile profile(
      List<Channel> channels, List<CardService> services, long ceilingMinor) {
    return new CardProfile("Staff", services, channels, PURSE, null, null, ceilingMinor, null);
  }

  public static CardState active() {
    return card(CardStatus.ACTIVE, null, bound(null));
  }

  public static CardState issued() {
    return new CardState(
        CARD,
        1,
        CardForm.PHYSICAL,
        ValueMode.ON_MEDIUM,
        CardStatus.ISSUED,
        Instant.EPOCH,
        links("EUR"),
        bound(null),
        null,
        1,
        false,
        null);
  }

  public static CardState card(CardStatus status, @Nullable CardNumber by, List<Medium> media) {
    return card(CARD, status, by, media);
  }

  public static CardState card(
      CardNumber number, CardStatus status, @Nullable CardNumber by, List<Medium> media) {
    return new CardState(
        number,
        1,
        CardForm.PHYSICAL,
        ValueMode.ON_MEDIUM,
        status,
        Instant.EPOCH,
        links("EUR"),
        media,
        null,
        1,
        true,
        by);
  }

  /** An active card that differs in what it holds. */
  public static CardState active(
      ValueMode mode, @Nullable Instant validUntil, @Nullable String currency) {
    return new CardState(
        CARD,
        1,
        CardForm.PHYSICAL,
        mode,
        CardStatus.ACTIVE,
        Instant.EPOCH,
        currency == null ? CardLinks.NONE : links(currency),
        bound(null),
        validUntil,
        1,
        true,
        null);
  }

  public static CardState virtual(CardStatus status) {
    CardLinks links =
        new CardLinks(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Dated<>(Instant.EPOCH, HALL)),
            List.of());
    return new CardState(
        CardNumber.of("V-1"),
        1,
        CardForm.VIRTUAL,
        ValueMode.SERVER,
        status,
        Instant.EPOCH,
        links,
        List.of(),
        null,
        0,
        false,
        null);
  }

  /** The medium that is presented, bound from the beginning. */
  public static List<Medium> bound(@Nullable Instant until) {
    return List.of(new Medium(MediumId.of("mifare:" + UID), Instant.EPOCH, until));
  }

  private static CardLinks links(String currency) {
    AccountPlan plan = new AccountPlan(AccountKind.PURSE, currency, Terms.PLAIN);
    AccountLink account = new AccountLink(AccountId.of("acct-a"), plan);
    return new CardLinks(
        List.of(new Dated<>(Instant.EPOCH, "staff")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Dated<>(Instant.EPOCH, account)));
  }
}
