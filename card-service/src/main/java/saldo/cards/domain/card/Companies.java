package saldo.cards.domain.card;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Dated;
import saldo.schemas.card.Attribute;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OrganisationRole;

/**
 * Whose cards are. Bearers and vehicles are of organisations, and these of a company: the topmost
 * above them that is no issuer, who may have all companies below it.
 */
record Companies(Registry registry) {

  /** Those whose bearers and vehicles had a card since a time, or are to have it. */
  Set<String> since(Instant time, Card card) {
    return Stream.of(Attribute.BEARER, Attribute.VEHICLE)
        .flatMap(attribute -> holders(time, card, attribute))
        .flatMap(holder -> of(holder).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** That of a bearer or a vehicle; none if it is of no organisation. */
  Optional<String> of(Ref holder) {
    return registry.ever(holder).map(Companies::above).map(this::topmost);
  }

  /** The organisation that something is of, or below. */
  static @Nullable String above(MasterData data) {
    return switch (data) {
      case Bearer bearer -> bearer.organisation();
      case Vehicle vehicle -> vehicle.organisation();
      case Organisation organisation -> organisation.parent();
      case MasterData other -> null;
    };
  }

  private static Stream<Ref> holders(Instant time, Card card, Attribute attribute) {
    Stream<String> later =
        card.state().links().of(attribute).stream()
            .filter(link -> link.from().isAfter(time))
            .map(Dated::value)
            .filter(Objects::nonNull);
    return Stream.concat(card.linkedTo(attribute, time).stream(), later)
        .map(id -> new Ref(Registry.kindOf(attribute), id));
  }

  private String topmost(String organisation) {
    String top = organisation;
    for (int level = 0; level < Limits.LEVELS; level++) {
      Optional<String> parent =
          find(top)
              .map(Companies::above)
              .filter(above -> !find(above).map(this::isIssuer).orElse(false));
      if (parent.isEmpty()) {
        return top;
      }
      top = parent.get();
    }
    return top;
  }

  private Optional<MasterData> find(String organisation) {
    return registry.ever(new Ref(MasterKind.ORGANISATION, organisation));
  }

  private boolean isIssuer(MasterData data) {
    return data instanceof Organisation one && one.roles().contains(OrganisationRole.ISSUER);
  }
}
