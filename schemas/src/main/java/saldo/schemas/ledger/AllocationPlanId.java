package saldo.schemas.ledger;

import java.util.regex.Pattern;

/** The id of a plan, as the registry has it. */
final class AllocationPlanId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private AllocationPlanId() {}

  static void require(String plan) {
    if (!FORM.matcher(plan).matches()) {
      throw new IllegalArgumentException(
          "a plan is named by 1 to 64 letters, digits and . _ : -: " + plan);
    }
  }
}
