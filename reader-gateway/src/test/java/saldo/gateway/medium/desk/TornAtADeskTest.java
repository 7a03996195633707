package saldo.gateway.medium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.gateway.medium.desk.DeskBench.OTHER_TILL;
import static saldo.gateway.medium.desk.DeskBench.TILL;
import static saldo.gateway.medium.desk.DeskBench.eur;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.gateway.medium.desk.Operation.Load;
import saldo.gateway.medium.desk.Operation.Purchase;
import saldo.gateway.medium.desk.Operation.Unload;
import saldo.gateway.medium.desk.Shown.State;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Moment;
import saldo.schemas.ledger.Tender;

/** A card is pulled off at every write of every operation, and comes back in every way. */
@Tag("S0.020")
@Tag("S0.023")
class TornAtADeskTest {
  private static final long BEFORE = 1_000;
  private static final int WRITES = 3;

  /** How a card comes back. */
  enum WayBack {
    SAME_READER,
    OTHER_READER,
    AFTER_A_KILL,
    AFTER_A_KILL_AT_ANOTHER_READER
  }

  /** One way it can go. */
  record Torn(Operation operation, int write, Moment moment, WayBack back) {}

  @TempDir Path disk;

  static Stream<Torn> everything() {
    List<Torn> all = new ArrayList<>();
    List<Operation> operations =
        List.of(
            new Purchase("key", eur(180), null),
            new Load("key", eur(500), Tender.CASH),
            new Unload("key", eur(300), Tender.CASH));
    for (Operation operation : operations) {
      for (int write = 1; write <= WRITES; write++) {
        for (Moment moment : Moment.values()) {
          for (WayBack back : WayBack.values()) {
            all.add(new Torn(operation, write, moment, back));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void isSettledWhenItComesBack(Torn torn) throws Exception {
    try (DeskBench bench = new DeskBench(Files.createDirectory(disk.resolve("gateway")))) {
      SimulatedCard card = bench.holding(BEFORE);
      Desk desk = bench.desk(TILL);
      desk.present(new CardOnReader(card));
      card.switchOn(Tear.atWrite(torn.write(), torn.moment()));

      Result result = desk.carryOut(new CardOnReader(card), torn.operation());
      assertThat(result).isInstanceOf(Result.InDoubt.class);
      assertThat(desk.knownResult("key")).contains(result);
      assertThat(bench.told()).endsWith("write-intended", "write-interrupted");

      Desk back = back(bench, desk, torn.back());
      Shown shown = back.present(new CardOnReader(card));

      assertThat(shown.state()).isEqualTo(State.READY);
      assertThat(shown.balance()).isEqualTo(eur(bench.reading(card).balanceMinor()));
      thenCardAndAnswerAgree(bench, card, torn);
    }
  }

  private static void thenCardAndAnswerAgree(DeskBench bench, SimulatedCard card, Torn torn) {
    long balance = bench.reading(card).balanceMinor();
    long after = BEFORE + change(torn.operation());
    Desk desk = bench.desk(TILL);
    Result settled = desk.knownResult("key").orElseThrow();
    assertThat(bench.memory().doubts()).isEmpty();
    assertThat(bench.told()).endsWith("write-intended", "write-interrupted", "medium-seen");
    if (balance == after) {
      assertThat(settled).isEqualTo(new Result.Done(eur(after)));
    } else {
      assertThat(balance).isEqualTo(BEFORE);
      thenNothingOfItWasWritten(settled, torn.operation());
    }
    desk.present(new CardOnReader(card));
    assertThat(desk.carryOut(new CardOnReader(card), torn.operation()))
        .as("the till asks again")
        .isEqualTo(settled);
    assertThat(bench.reading(card).balanceMinor()).isEqualTo(balance);
  }

  /** What was paid for a load is the ledger's, so that doing it again would double it. */
  private static void thenNothingOfItWasWritten(Result settled, Operation operation) {
    if (operation instanceof Load) {
      assertThat(settled).isInstanceOf(Result.Waiting.class);
    } else {
      assertThat(settled)
          .isInstanceOfSatisfying(
              Result.Declined.class,
              declined -> assertThat(declined.reason()).isEqualTo("NOT_WRITTEN"));
    }
  }

  private static Desk back(DeskBench bench, Desk desk, WayBack back) {
    return switch (back) {
      case SAME_READER -> desk;
      case OTHER_READER -> bench.desk(OTHER_TILL);
      case AFTER_A_KILL -> {
        bench.restart();
        yield bench.desk(TILL);
      }
      case AFTER_A_KILL_AT_ANOTHER_READER -> {
        bench.restart();
        bench.desk(TILL);
        yield bench.desk(OTHER_TILL);
      }
    };
  }

  private static long change(Operation operation) {
    long minor = operation.amount().minor();
    return operation instanceof Load ? minor : -minor;
  }
}
