package saldo.reporting.view;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.projection.StoreView;
import saldo.reporting.domain.Companies;
import saldo.schemas.LedgerId;
import saldo.schemas.calendar.IssuersZone;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementParty;

/** Who and what a ledger knows at a time, by their ids. One instance for one run or answer. */
public final class Directory {
  private static final int SLICE = 100;

  /** Bearers are merged now and then, not in circles; this ends one all the same. */
  private static final int MERGERS = 100;

  private final StoreView view;
  private final LedgerId ledger;
  private final Instant at;
  private final List<RegisteredItem> organisations;
  private final ZoneId zone;

  public Directory(StoreView view, LedgerId ledger, Instant at) {
    this.view = view;
    this.ledger = ledger;
    this.at = at;
    this.organisations = all(MasterKind.ORGANISATION);
    this.zone = IssuersZone.of(organisations, all(MasterKind.LOCATION), at);
  }

  /** Whose days the ledger's periods follow. */
  public ZoneId zone() {
    return zone;
  }

  /** Whose book it is: the issuer with the first id; empty if none is registered. */
  public Optional<StatementParty> issuer() {
    return organisations.stream()
        .filter(item -> organisation(item).filter(Directory::isIssuer).isPresent())
        .findFirst()
        .map(item -> party(item.id(), Optional.of(item)));
  }

  /** The topmost organisation above a vehicle or a bearer that is no issuer. */
  Optional<StatementParty> company(MasterKind kind, String id) {
    return data(kind, id)
        .flatMap(holder -> Companies.above(holder, this::organisation))
        .map(top -> party(top, item(MasterKind.ORGANISATION, top)));
  }

  /** Somebody or something by its id, also if it is not registered. */
  StatementParty party(MasterKind kind, String id) {
    return party(id, resolved(kind, id));
  }

  /** The names of the service points of items. */
  public Map<String, String> servicePoints(List<StatementItem> items) {
    return names(MasterKind.SERVICE_POINT, items, item -> item.detail().servicePoint());
  }

  /** The names of the products, or product groups, of items. */
  public Map<String, String> products(List<StatementItem> items) {
    SortedMap<String, String> names =
        new TreeMap<>(names(MasterKind.PRODUCT_GROUP, items, item -> item.detail().product()));
    names.putAll(names(MasterKind.PRODUCT, items, item -> item.detail().product()));
    return names;
  }

  /**
   * A price in a list.
   *
   * @param currency ISO 4217
   * @param milliMinor thousandths of a minor unit for one litre or piece
   */
  public record ListPrice(String currency, long milliMinor) {}

  /** What a product cost by a list at a time; none if that had no price for it. */
  public Optional<ListPrice> price(String list, String product, Instant then) {
    return item(MasterKind.PRICE_LIST, list)
        .flatMap(item -> item.at(then))
        .map(PriceList.class::cast)
        .flatMap(prices ->
            prices.prices().stream()
                .filter(price -> price.product().equals(product))
                .findFirst()
                .map(price -> new ListPrice(prices.currency(), price.milliMinor())));
  }

  /** What is registered under an id at that time. */
  public Optional<MasterData> data(MasterKind kind, String id) {
    return resolved(kind, id).flatMap(item -> item.at(at));
  }

  private Map<String, String> names(
      MasterKind kind, List<StatementItem> items, Function<StatementItem, @Nullable String> id) {
    SortedMap<String, String> names = new TreeMap<>();
    items.stream()
        .map(id)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(one -> data(kind, one).ifPresent(data -> names.put(one, data.name())));
    return names;
  }

  private StatementParty party(String id, Optional<RegisteredItem> item) {
    Optional<MasterData> data = item.flatMap(known -> known.at(at));
    String name = data.map(MasterData::name).orElse(id);
    @Nullable String legal =
        data.map(known -> known instanceof Organisation one ? one.legalId() : null).orElse(null);
    return new StatementParty(id, name, legal);
  }

  private Optional<Organisation> organisation(String id) {
    return organisations.stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .flatMap(this::organisation);
  }

  private Optional<Organisation> organisation(RegisteredItem item) {
    return item.at(at).map(Organisation.class::cast);
  }

  private static boolean isIssuer(Organisation organisation) {
    return organisation.roles().contains(OrganisationRole.ISSUER);
  }

  private Optional<RegisteredItem> resolved(MasterKind kind, String id) {
    Optional<RegisteredItem> item = item(kind, id);
    for (int merger = 0; merger < MERGERS; merger++) {
      @Nullable String into = item.map(RegisteredItem::mergedInto).orElse(null);
      if (into == null) {
        return item;
      }
      item = item(kind, into);
    }
    return item;
  }

  private Optional<RegisteredItem> item(MasterKind kind, String id) {
    return Optional.ofNullable(view.get(Families.THINGS, Keys.of(ledger, kind.code(), id)))
        .map(bytes -> StoredJson.read(bytes, RegisteredItem.class));
  }

  private List<RegisteredItem> all(MasterKind kind) {
    byte[] prefix = Keys.within(ledger, kind.code());
    try (Stream<RegisteredItem> items =
        view.scan(Families.THINGS, prefix, prefix, SLICE)
            .map(entry -> StoredJson.read(entry.value(), RegisteredItem.class))) {
      return items.toList();
    }
  }
}
