package saldo.schemas.registry;

import org.jspecify.annotations.Nullable;

/**
 * What a terminal can do.
 *
 * @param amountLimit it stops at an amount
 * @param quantityLimit it stops at a quantity
 * @param periodicLimit it counts per day, week or month by itself
 * @param reducingLimit it counts down what is left
 * @param perCard its limits are set per card; otherwise only per group of cards
 * @param writesMedia it writes credit on cards
 * @param prints it prints receipts
 * @param firmwareRelease the release of its firmware, from 0
 * @param amountLimitFrom the firmware release from which it can limit amounts, if not from the
 *     first
 * @param quantityStepMl the smallest difference of quantities it can limit, in millilitres, from 1;
 *     10 if absent
 */
public record Capabilities(
    boolean amountLimit,
    boolean quantityLimit,
    boolean periodicLimit,
    boolean reducingLimit,
    boolean perCard,
    boolean writesMedia,
    boolean prints,
    int firmwareRelease,
    @Nullable Integer amountLimitFrom,
    @Nullable Integer quantityStepMl) {

  /** One that measures quantities to 10 millilitres. */
  public Capabilities(
      boolean amountLimit,
      boolean quantityLimit,
      boolean periodicLimit,
      boolean reducingLimit,
      boolean perCard,
      boolean writesMedia,
      boolean prints,
      int firmwareRelease,
      @Nullable Integer amountLimitFrom) {
    this(
        amountLimit,
        quantityLimit,
        periodicLimit,
        reducingLimit,
        perCard,
        writesMedia,
        prints,
        firmwareRelease,
        amountLimitFrom,
        null);
  }

  /** Whether it can limit amounts with the firmware it has. */
  public boolean limitsAmounts() {
    return amountLimit && (amountLimitFrom == null || firmwareRelease >= amountLimitFrom);
  }
}
