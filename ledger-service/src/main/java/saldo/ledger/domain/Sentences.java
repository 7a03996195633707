package saldo.ledger.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import saldo.kit.decider.Wording;
import saldo.schemas.ledger.RejectionReason;

/** Each refusal in one sentence: what was wrong, and what to do. */
public final class Sentences {
  /** Each reason has one: {@code SentencesTest} sees to it. */
  private static final Map<RejectionReason, String> ALL = all();

  private Sentences() {}

  public static String of(RejectionReason reason, Map<String, String> details) {
    return Wording.sentence(Objects.requireNonNull(ALL.get(reason), reason::name), details);
  }

  private static Map<RejectionReason, String> all() {
    Map<RejectionReason, String> all = new EnumMap<>(RejectionReason.class);
    all.putAll(ApprovalSentences.ALL);
    all.putAll(BookSentences.ALL);
    all.putAll(CardSentences.ALL);
    all.putAll(CodeSentences.ALL);
    all.putAll(DeliverySentences.ALL);
    all.putAll(FuelSentences.ALL);
    all.putAll(HoldSentences.ALL);
    all.putAll(LoadSentences.ALL);
    all.putAll(MediumSentences.ALL);
    return all;
  }
}
