package saldo.schemas.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saldo.schemas.Dated;

/**
 * What a card is and was linked to, each by time, the earliest first.
 *
 * @param profiles what it may do, ids of card profiles
 * @param groups whose prices it pays, ids of card groups
 * @param bearers who holds it, ids of bearers
 * @param vehicles what it belongs to, ids of vehicles
 * @param servicePoints whose virtual card it is, ids of service points
 * @param accounts what it spends from
 */
public record CardLinks(
    List<Dated<String>> profiles,
    List<Dated<String>> groups,
    List<Dated<String>> bearers,
    List<Dated<String>> vehicles,
    List<Dated<String>> servicePoints,
    List<Dated<AccountLink>> accounts) {
  public static final CardLinks NONE =
      new CardLinks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public List<Dated<String>> of(Attribute attribute) {
    return switch (attribute) {
      case PROFILE -> profiles;
      case GROUP -> groups;
      case BEARER -> bearers;
      case VEHICLE -> vehicles;
      case SERVICE_POINT -> servicePoints;
    };
  }

  /** What a card is linked to at a time. */
  public Optional<String> at(Attribute attribute, Instant time) {
    return Dated.at(of(attribute), time);
  }

  /** The account at a time. */
  public Optional<AccountLink> account(Instant time) {
    return Dated.at(accounts, time);
  }
}
