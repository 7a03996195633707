package saldo.ledger.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.CardFile;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Dated;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterData.Programme;
import saldo.schemas.registry.MasterData.ServicePoint;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.SecondPersonRule;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.Unit;

/** What the card service has published. What is said again of the same thing replaces it. */
public final class Published {
  private final Map<CardNumber, CardState> cards = new LinkedHashMap<>();
  private final Map<String, RegisteredItem> registry = new LinkedHashMap<>();
  private final Map<String, CardNumber> virtualCards = new HashMap<>();

  /** The profile that allows everything, and these cards. */
  public static Published cards(CardSketch... sketches) {
    return new Published().profile(Profiles.EVERYDAY, Profiles.everything()).and(sketches);
  }

  public Published and(CardSketch... sketches) {
    for (CardSketch sketch : sketches) {
      CardState card = sketch.state();
      cards.put(card.number(), card);
    }
    return this;
  }

  public Published profile(String id, CardProfile profile) {
    return item(id, profile);
  }

  /** What one person may not do alone in a currency. */
  public Published programme(String currency, SecondPersonRule rule) {
    return item(currency, new Programme(currency, rule));
  }

  /** A product, in a group of the same name in small letters. */
  public Published product(String id, ProductPurpose purpose, int vatBasisPoints) {
    String group = id.toLowerCase(Locale.ROOT);
    return item(group, new ProductGroup(group, vatBasisPoints))
        .item(id, new Product(id, group, Pricing.FIXED, Unit.MILLILITRE, purpose));
  }

  public Published prices(String list, String currency, Price... prices) {
    return item(list, new PriceList(list, currency, List.of(prices)));
  }

  /** A driver, of a company or nobody's. */
  public Published driver(String id, @Nullable String organisation) {
    return item(id, new Bearer(id, BearerKind.DRIVER, organisation, null));
  }

  /** A service point without a virtual card, whose days are those of UTC. */
  public Published place(String id) {
    return item(id, new ServicePoint(id, ServicePointKind.TILL, "us", null));
  }

  /** A service point that takes cards, whose days are those of UTC. */
  public Published openPlace(String id) {
    return place(id).open(id);
  }

  /** A service point that takes cards, in a time zone. */
  public Published openPlace(String id, @Nullable String timeZone) {
    return item(id + "-site", new Location(id, "us", null, timeZone))
        .item(id, new ServicePoint(id, ServicePointKind.TILL, "us", id + "-site"))
        .open(id);
  }

  /** Its virtual card is suspended, or ended. */
  public Published closePlace(String id) {
    virtualCards.remove(id);
    return this;
  }

  /** Its virtual card is active. */
  public Published open(String place) {
    virtualCards.put(place, CardNumber.of("C_VIRT_" + place));
    return this;
  }

  public CardFile file() {
    Map<CardRef, CardState> presented = new HashMap<>();
    Set<AccountId> onMedia = new HashSet<>();
    for (CardState card : cards.values()) {
      presented.put(CardRef.number(card.number()), card);
      presented.put(CardRef.keyed(card.number()), card);
      for (Medium medium : card.media()) {
        if (medium.until() == null) {
          presented.put(CardRef.medium(medium.id()), card);
        }
      }
      if (card.valueMode() == ValueMode.ON_MEDIUM) {
        List<Dated<AccountLink>> accounts = card.links().accounts();
        if (!accounts.isEmpty()) {
          onMedia.add(Objects.requireNonNull(accounts.getLast().value()).account());
        }
      }
    }
    return CardFile.said(presented, Map.copyOf(registry), Map.copyOf(virtualCards))
        .with(Set.copyOf(onMedia));
  }

  public List<RegisteredItem> registry() {
    return List.copyOf(registry.values());
  }

  private Published item(String id, MasterData data) {
    registry.put(CardFile.key(data.kind(), id), registered(id, data));
    return this;
  }

  /** Something that has held for a long time. */
  public static RegisteredItem registered(String id, MasterData data) {
    Version version = new Version(CardSketch.LONG_AGO, CardSketch.LONG_AGO, data);
    return new RegisteredItem(data.kind(), id, List.of(version), null);
  }
}
