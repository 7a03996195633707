package saldo.cards.domain.registry;

import static saldo.schemas.registry.MasterKind.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.MasterKind;

/** Which other things a registered thing names. */
public final class References {
  private References() {}

  /** All of them, in the order of its fields. */
  public static List<Reference> of(MasterData data) {
    return switch (data) {
      case Organisation o -> list(one("parent", ORGANISATION, o.parent()));
      case Location l ->
          list(
              one("organisation", ORGANISATION, l.organisation()),
              one("parent", LOCATION, l.parent()));
      case ServicePoint p ->
          list(
              one("organisation", ORGANISATION, p.organisation()),
              one("location", LOCATION, p.location()));
      case Terminal t -> list(one("servicePoint", SERVICE_POINT, t.servicePoint()));
      case Bearer b -> list(one("organisation", ORGANISATION, b.organisation()));
      case Vehicle v -> list(one("organisation", ORGANISATION, v.organisation()));
      case CardGroup g -> list(one("priceList", PRICE_LIST, g.priceList()));
      case CardProfile p ->
          list(
              home(p.account().terms().exposure()),
              many("saleGroups", PRODUCT_GROUP, p.saleGroups()),
              limits(p.limits()));
      case ProductGroup g -> List.of();
      case Product p -> list(one("group", PRODUCT_GROUP, p.group()));
      case PriceList p ->
          IntStream.range(0, p.prices().size())
              .mapToObj(i -> to("prices[" + i + "].product", PRODUCT, p.prices().get(i).product()))
              .toList();
      case TenderType t -> List.of();
      case AllocationPlan p -> list(one("group", CARD_GROUP, p.group()));
      case User u -> list(many("servicePoints", SERVICE_POINT, u.servicePoints()));
      case Programme p -> List.of();
    };
  }

  /** What it is part of: the thing of its own kind that it names. */
  public static Optional<ItemKey> parent(MasterData data) {
    return of(data).stream()
        .map(Reference::to)
        .filter(key -> key.kind() == data.kind())
        .findFirst();
  }

  private static Stream<Reference> home(@Nullable Exposure exposure) {
    return exposure == null
        ? Stream.of()
        : one("account.terms.exposure.homeReader", TERMINAL, exposure.homeReader());
  }

  private static Stream<Reference> limits(@Nullable List<Limit> limits) {
    return limits == null
        ? Stream.of()
        : IntStream.range(0, limits.size())
            .boxed()
            .flatMap(i -> limit("limits[" + i + "].", limits.get(i)));
  }

  private static Stream<Reference> limit(String field, Limit limit) {
    return Stream.concat(
        many(field + "productGroups", PRODUCT_GROUP, limit.productGroups()),
        many(field + "servicePoints", SERVICE_POINT, limit.servicePoints()));
  }

  private static Stream<Reference> one(String field, MasterKind kind, @Nullable String id) {
    return id == null ? Stream.of() : Stream.of(to(field, kind, id));
  }

  private static Stream<Reference> many(String field, MasterKind kind, @Nullable List<String> ids) {
    return ids == null ? Stream.of() : ids.stream().map(id -> to(field, kind, id));
  }

  private static Reference to(String field, MasterKind kind, String id) {
    return new Reference(field, new ItemKey(kind, id));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // read, never written to
  private static List<Reference> list(Stream<Reference>... fields) {
    return Stream.of(fields).flatMap(field -> field).toList();
  }
}
