package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.gateway.medium.purse.PurseChange.Load;

/**
 * The check of torn writes finds every order of writes that is wrong: it is run here on purses that
 * write two steps the other way round.
 */
class SwappedStepsTest {
  private static final WriteOrder STANDARD = WriteOrder.STANDARD;

  @Test
  void theCommitMayNotComeBeforeTheBackup() throws Exception {
    assertThat(torn(withChange(swapped(STANDARD.change(), 0)))).isNotEmpty();
  }

  @Test
  void theMainBalanceMayNotComeBeforeTheCommit() throws Exception {
    assertThat(torn(withChange(swapped(STANDARD.change(), 1)))).isNotEmpty();
  }

  @Test
  void aLostLogMayNotBeWrittenAfterTheBackupIsGone() throws Exception {
    WriteOrder order =
        new WriteOrder(
            STANDARD.change(),
            STANDARD.mark(),
            STANDARD.back(),
            swapped(STANDARD.backWithLog(), 0),
            STANDARD.forward(),
            STANDARD.forwardWithLog(),
            STANDARD.format());

    assertThat(torn(order)).isNotEmpty();
  }

  @Test
  void aWeakLogMayNotBeWrittenAfterTheMainBalanceIsGone() throws Exception {
    WriteOrder order =
        new WriteOrder(
            STANDARD.change(),
            STANDARD.mark(),
            STANDARD.back(),
            STANDARD.backWithLog(),
            STANDARD.forward(),
            swapped(STANDARD.forwardWithLog(), 0),
            STANDARD.format());

    assertThat(torn(order)).isNotEmpty();
  }

  @Test
  void theKeysMayNotComeBeforeTheLog() throws Exception {
    assertThat(formatted(swapped(STANDARD.format(), 2))).isNotEmpty();
  }

  @Test
  void theBlocksOfABlankCardMayComeInAnyOrder() throws Exception {
    assertThat(formatted(swapped(STANDARD.format(), 0))).isEmpty();
    assertThat(formatted(swapped(STANDARD.format(), 1))).isEmpty();
  }

  private static List<String> torn(WriteOrder order) throws Exception {
    return new TearCheck(order, 1).change(new Load(2_500), 10_000).findings();
  }

  private static List<String> formatted(List<WriteOrder.FormatStep> steps) throws Exception {
    WriteOrder order =
        new WriteOrder(
            STANDARD.change(),
            STANDARD.mark(),
            STANDARD.back(),
            STANDARD.backWithLog(),
            STANDARD.forward(),
            STANDARD.forwardWithLog(),
            steps);
    return new FormatCheck(order).formatting(1).findings();
  }

  private static WriteOrder withChange(List<WriteStep> steps) {
    return new WriteOrder(
        steps,
        STANDARD.mark(),
        STANDARD.back(),
        STANDARD.backWithLog(),
        STANDARD.forward(),
        STANDARD.forwardWithLog(),
        STANDARD.format());
  }

  private static <T> List<T> swapped(List<T> steps, int first) {
    List<T> swapped = new ArrayList<>(steps);
    Collections.swap(swapped, first, first + 1);
    return List.copyOf(swapped);
  }
}
