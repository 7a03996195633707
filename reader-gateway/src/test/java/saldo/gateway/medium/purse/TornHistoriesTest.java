package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.purse.PlannedWrite.Fate;
import saldo.gateway.medium.purse.PurseChange.Block;
import saldo.gateway.medium.purse.PurseChange.Debit;
import saldo.gateway.medium.purse.PurseChange.Load;
import saldo.gateway.medium.purse.PurseChange.Unblock;
import saldo.gateway.medium.purse.PurseChange.Wipe;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.testing.Seeded;

/** Cards that are torn off again and again in a long life hold what a simple book says. */
@Tag("S0.020")
@Tag("S0.024")
@Tag("I12")
class TornHistoriesTest {
  private static final int CASES = 200;
  private static final int CHANGES = 40;
  private static final int MOST_TEARS = 6;
  private static final List<PurseReader> READERS =
      List.of(Bench.TILL, Bench.MACHINE, Bench.OTHER_MACHINE);

  @Test
  void aCardHoldsWhatTheBookSays() {
    Seeded.cases(CASES)
        .check(random -> {
          SimulatedCard card = Bench.holding(0);
          Book book = new Book();
          for (int i = 0; i < CHANGES; i++) {
            PurseReader reader = READERS.get(random.nextInt(READERS.size()));
            change(card, reader, random, book);
            if (random.nextInt(10) == 0) {
              age(card, random);
            }
          }
          assertThat(book.torn).isPositive();
        });
  }

  /** What should be on the card, by whoever knows the plans and what became of them. */
  private static final class Book {
    private long balanceMinor;
    private int counter;
    private boolean blocked;
    private int torn;

    void note(PlannedWrite plan) {
      balanceMinor = plan.afterMinor();
      counter = plan.counter();
      blocked = plan.log().opcode() == PurseOpcode.BLOCK;
    }

    void check(PurseReading reading) {
      assertThat(reading.balanceMinor()).isEqualTo(balanceMinor);
      assertThat(reading.counter()).isEqualTo(counter);
      assertThat(reading.isBlocked()).isEqualTo(blocked);
    }
  }

  private static void change(
      SimulatedCard card, PurseReader reader, RandomGenerator random, Book book) throws Exception {
    ClassicPurse purse = Bench.purse(card, reader);
    book.check(recovered(purse, null));
    PurseChange change = any(reader, random, book);
    if (change instanceof Wipe && book.balanceMinor == 0) {
      return;
    }
    PlannedWrite plan = purse.prepare(change);
    if (random.nextInt(3) > 0) {
      card.switchOn(Tears.any(random, 3));
    }
    try {
      book.note(planExecuted(purse, plan));
    } catch (CardException torn) {
      book.torn++;
      comesBack(card, plan, random, book);
    }
    card.switchOffTear();
  }

  private static PlannedWrite planExecuted(ClassicPurse purse, PlannedWrite plan)
      throws CardException, PurseRefusedException {
    assertThat(purse.execute(plan).balanceMinor()).isEqualTo(plan.afterMinor());
    return plan;
  }

  private static void comesBack(
      SimulatedCard card, PlannedWrite plan, RandomGenerator random, Book book) throws Exception {
    for (int tears = random.nextInt(MOST_TEARS); tears > 0; tears--) {
      card.switchOn(Tears.any(random, 2));
      PurseReader where = READERS.get(random.nextInt(READERS.size()));
      try {
        Bench.recover(Bench.purse(card, where), random.nextBoolean() ? plan : null);
      } catch (CardException again) {
        book.torn++;
      } catch (PurseRefusedException refused) {
        assertThat(refused.reason()).isEqualTo(PurseRefusal.LOG_LOST);
      }
    }
    card.switchOffTear();
    PurseReading reading = recovered(Bench.purse(card, Bench.MACHINE), plan);
    Fate fate = plan.fate(reading);
    assertThat(fate).isNotEqualTo(Fate.MOVED_ON);
    if (fate == Fate.WRITTEN) {
      book.note(plan);
    }
    book.check(reading);
  }

  // the card may be away for a few polls, or be read wrong once where its cells are weak
  private static PurseReading recovered(ClassicPurse purse, @Nullable PlannedWrite plan)
      throws PurseRefusedException {
    for (int polls = 0; polls < 2 * MOST_TEARS; polls++) {
      try {
        return Bench.recover(purse, plan).reading();
      } catch (CardException away) {
        assertThat(away.kind()).isIn(CardException.Kind.GONE, CardException.Kind.NOT_KEPT);
      }
    }
    throw new AssertionError("the card does not come back");
  }

  private static void age(SimulatedCard card, RandomGenerator random) {
    byte[] anything = new byte[16];
    random.nextBytes(anything);
    card.weaken(PurseSector.MAIN + random.nextInt(3), anything);
  }

  private static PurseChange any(PurseReader reader, RandomGenerator random, Book book) {
    long balanceMinor = book.balanceMinor;
    if (book.blocked) {
      return random.nextInt(10) == 0 ? new Wipe() : new Unblock();
    }
    if (random.nextInt(8) == 0) {
      return new Block();
    }
    if (reader.right() == PurseRight.LOAD && random.nextInt(4) > 0) {
      return new Load(1 + random.nextInt(5_000));
    }
    return balanceMinor == 0 || random.nextInt(10) == 0
        ? new Wipe()
        : new Debit(1 + random.nextLong(balanceMinor));
  }
}
