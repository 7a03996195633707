package saldo.machine.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import saldo.machine.audit.Finding.Answer;

/** What deviates: the first ones in full, of the rest only how many there are. */
final class Findings {
  /** The first one counts; a damaged journal may deviate millions of times. */
  static final int KEPT = 100;

  private final List<Finding> first = new ArrayList<>();
  private final Set<Answer> spoilt = EnumSet.noneOf(Answer.class);
  private long total;

  void add(Finding finding) {
    total++;
    spoilt.add(finding.kind().answer());
    if (first.size() < KEPT) {
      first.add(finding);
    }
  }

  boolean holds(Answer answer) {
    return !spoilt.contains(answer);
  }

  List<Finding> first() {
    return List.copyOf(first);
  }

  long total() {
    return total;
  }
}
