package saldo.machine.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void namesAreToTheLeftAndFiguresToTheRight() {
    Table table = new Table("what", "per second").row("bare loop", "12,345").row("ours", "678");

    assertThat(table.lines())
        .containsExactly(
            "what       per second",
            "---------------------",
            "bare loop      12,345",
            "ours              678");
  }

  @Test
  void aRowThatDoesNotFitIsRefused() {
    Table table = new Table("what", "per second");

    assertThatThrownBy(() -> table.row("alone")).hasMessageContaining("2 cells, not 1");
  }
}
