package saldo.gateway.medium.view;

import org.jspecify.annotations.Nullable;
import saldo.schemas.card.CardState;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.OfflinePolicy;

/**
 * What is known when a medium is presented.
 *
 * @param card that the medium stands for; absent if for none
 * @param profile of the card; absent if it has none that is registered
 * @param place whether cards are taken there
 * @param offline what the terminal may do without the centre
 */
public record Presented(
    @Nullable CardState card, @Nullable CardProfile profile, Place place, OfflinePolicy offline) {

  /** Whether a service point takes cards. */
  public enum Place {
    /** None was named, and it does not matter. */
    UNNAMED,
    /** It is not registered. */
    UNKNOWN,
    /** It has no active virtual card. */
    CLOSED,
    /** It does. */
    OPEN
  }
}
