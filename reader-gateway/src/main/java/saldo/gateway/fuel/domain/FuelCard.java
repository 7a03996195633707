package saldo.gateway.fuel.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;

/**
 * A card as far as fuel readers are concerned.
 *
 * @param number its number
 * @param read what readers read from it
 * @param usable whether it is active, valid, assigned to a vehicle or driver, and may fill
 * @param account what it spends from; none if absent
 * @param group its card group; none if absent
 * @param limits how much and how often, and how much of that is used up
 * @param fuel what it may fill, and what the plausible next filling is
 */
public record FuelCard(
    CardNumber number,
    String read,
    boolean usable,
    @Nullable AccountId account,
    @Nullable String group,
    List<UsedLimit> limits,
    Fuel fuel) {

  /**
   * What a card may fill.
   *
   * @param products the codes that readers know them by
   * @param highestMilliMinor the highest current price of a litre among them, VAT included, in
   *     thousandths of a minor unit; unknown if absent
   * @param tankMl what the vehicle's tank holds; unknown if absent
   * @param odometerKm the highest plausible odometer so far; unknown if absent
   * @param odometerStepKm the most the vehicle drives between two fillings; unknown if absent
   */
  public record Fuel(
      List<String> products,
      @Nullable Long highestMilliMinor,
      @Nullable Long tankMl,
      @Nullable Long odometerKm,
      @Nullable Long odometerStepKm) {}
}
