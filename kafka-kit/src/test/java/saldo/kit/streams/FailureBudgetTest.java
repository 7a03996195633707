package saldo.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureBudgetTest {
  private final FailureBudget budget = new FailureBudget();

  @Test
  void failuresOfOneWindowAreLimited() {
    for (int i = 0; i < FailureBudget.FAILURES; i++) {
      assertThat(budget.allowsAnother(i)).isTrue();
    }
    assertThat(budget.allowsAnother(FailureBudget.FAILURES)).isFalse();
  }

  @Test
  void oldFailuresAreForgotten() {
    for (int i = 0; i < FailureBudget.FAILURES; i++) {
      budget.allowsAnother(i);
    }
    assertThat(budget.allowsAnother(2 * FailureBudget.WINDOW.toNanos())).isTrue();
  }
}
