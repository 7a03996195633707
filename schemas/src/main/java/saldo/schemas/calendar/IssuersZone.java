package saldo.schemas.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegisteredItem;

/**
 * Whose days, weeks and months plans and statements follow: those of a place of the issuer's. Of
 * several places with a time zone, one that is in no larger place comes first, then the one with
 * the first id; without any it is UTC.
 */
public final class IssuersZone {
  private static final Comparator<Place> FIRST =
      Comparator.comparing((Place place) -> place.location().parent() != null)
          .thenComparing(Place::id);

  private IssuersZone() {}

  private record Place(String id, Location location) {}

  /**
   * The time zone.
   *
   * @param organisations all of them
   * @param locations all of them
   * @param at what holds when
   */
  public static ZoneId of(
      Collection<RegisteredItem> organisations, Collection<RegisteredItem> locations, Instant at) {
    Set<String> issuers =
        organisations.stream()
            .filter(item -> item.at(at).filter(IssuersZone::isIssuer).isPresent())
            .map(RegisteredItem::id)
            .collect(Collectors.toUnmodifiableSet());
    return locations.stream()
        .flatMap(item ->
            item.at(at).map(Location.class::cast).map(l -> new Place(item.id(), l)).stream())
        .filter(place -> issuers.contains(place.location().organisation()))
        .filter(place -> place.location().timeZone() != null)
        .min(FIRST)
        .<ZoneId>map(place -> ZoneId.of(String.valueOf(place.location().timeZone())))
        .orElse(ZoneOffset.UTC);
  }

  private static boolean isIssuer(Object organisation) {
    return ((Organisation) organisation).roles().contains(OrganisationRole.ISSUER);
  }
}
