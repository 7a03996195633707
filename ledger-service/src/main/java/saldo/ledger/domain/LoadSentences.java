package saldo.ledger.domain;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of an online load that is refused. */
final class LoadSentences {
  static final Map<RejectionReason, String> ALL =
      Map.of(
          RejectionReason.LOAD_UNKNOWN,
          "There is no load order {order}: check its id.",
          RejectionReason.LOAD_NOT_OPEN,
          "The load {order} is {state}: order a new one.",
          RejectionReason.LOAD_NOT_PAID,
          "The load {order} is not paid yet: wait for its payment, or let it fail.",
          RejectionReason.LOAD_PAID,
          "{paid} came in for the load {order}, so it cannot fail: resolve it.",
          RejectionReason.LOAD_PAID_OTHERWISE,
          "{paid} came in for the load {order} instead of {ordered}: resolve it.",
          RejectionReason.LOAD_OF_ANOTHER,
          "The load {order} was ordered for {holder}: name that one.",
          RejectionReason.OUTSTANDING_DIFFERS,
          "{named} was named as outstanding, but it is {outstanding}: check which load is meant.",
          RejectionReason.CORRECTION_INVALID,
          "The correction value {correction} is not between zero and the outstanding "
              + "{outstanding}: credit that much at most.",
          RejectionReason.LOAD_PENDING,
          "A load of {account} was paid online and is not credited yet: resolve that load instead "
              + "of adjusting the balance.");

  private LoadSentences() {}
}
