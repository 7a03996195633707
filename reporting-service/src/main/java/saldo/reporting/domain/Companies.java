package saldo.reporting.domain;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.OrganisationRole;

/** Whose vehicles and bearers are: the topmost organisation above them that is no issuer. */
public final class Companies {
  /** As many as an organisation may have above it. */
  private static final int LEVELS = 16;

  private Companies() {}

  /**
   * The id of the company; empty if it is of none.
   *
   * @param organisations by id
   */
  public static Optional<String> above(
      MasterData holder, Function<String, Optional<Organisation>> organisations) {
    @Nullable String top = parent(holder);
    if (top == null) {
      return Optional.empty();
    }
    for (int level = 0; level < LEVELS; level++) {
      @Nullable String above = organisations.apply(top).map(Companies::parent).orElse(null);
      if (above == null || organisations.apply(above).filter(Companies::isIssuer).isPresent()) {
        return Optional.of(top);
      }
      top = above;
    }
    return Optional.of(top);
  }

  private static @Nullable String parent(MasterData data) {
    return switch (data) {
      case Bearer bearer -> bearer.organisation();
      case Vehicle vehicle -> vehicle.organisation();
      case Organisation organisation -> organisation.parent();
      case MasterData other -> null;
    };
  }

  private static boolean isIssuer(Organisation organisation) {
    return organisation.roles().contains(OrganisationRole.ISSUER);
  }
}
