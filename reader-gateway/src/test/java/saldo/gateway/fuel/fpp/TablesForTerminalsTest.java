package saldo.gateway.fuel.fpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fuel.domain.FuelCard;
import saldo.gateway.fuel.domain.Quota;
import saldo.gateway.fuel.domain.Quota.Renewal;
import saldo.gateway.fuel.domain.Quota.Unit;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.memory.SentTable;
import saldo.gateway.fuel.poll.ReaderDriver.Table;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;

class TablesForTerminalsTest {
  private static final AccountId ACCOUNT = AccountId.of("van");
  private static final LedgerId LEDGER = LedgerId.of("fleet");
  private static final String TERMINAL = "FT_1";

  @TempDir private Path directory;
  private ReaderMemory memory;

  @BeforeEach
  void open() {
    memory = ReaderMemory.open(directory);
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  @Tag("S2.035")
  void aTerminalWithoutATableGetsAllOfIt() {
    FppTable table = next(0, right("V1", 32_000));
    assertThat(table.version()).isEqualTo(1);
    assertThat(table.toSend().delta()).isEmpty();
    CardRecord card = table.toSend().cards().getFirst();
    assertThat(card.quota()).isEqualTo(32_000);
    assertThat(card.period()).isEqualTo(PeriodKind.REDUCING);
    assertThat(card.lastOdometerKm()).isEqualTo(120_000);
  }

  @Test
  @Tag("C14")
  void aTerminalWithTheTableBeforeGetsWhatIsDifferent() {
    take(next(0, right("V1", 1), right("V2", 2)));
    FppTable table = next(1, right("V1", 1), right("V2", 3), right("V3", 4));
    assertThat(table.version()).isEqualTo(2);
    assertThat(table.changes()).isEqualTo(2);
    assertThat(changes(table)).extracting(CardRecord::card).containsExactly("V2", "V3");
  }

  @Test
  @Tag("I20")
  void aCardThatWasUsedIsSentAgainEvenIfItsRecordIsTheSame() {
    take(next(0, right("V1", 500), right("V2", 2)));
    memory.touch(LEDGER, TERMINAL, "V1");
    FppTable table = next(1, right("V1", 500), right("V2", 2));
    assertThat(changes(table)).extracting(CardRecord::card).containsExactly("V1");
    take(table);
    assertThat(changes(next(2, right("V1", 500), right("V2", 2)))).isEmpty();
  }

  @Test
  void aCardThatIsGoneIsBlockedOnceMore() {
    take(next(0, right("V1", 1), right("V2", 2)));
    FppTable table = next(1, right("V1", 1));
    CardRecord gone = changes(table).getFirst();
    assertThat(gone.card()).isEqualTo("V2");
    assertThat(gone.active()).isFalse();
    take(table);
    assertThat(memory.table(LEDGER, TERMINAL).rows()).containsOnlyKeys("V1");
  }

  @Test
  void aTerminalWithAnotherTableGetsAllOfIt() {
    take(next(0, right("V1", 1)));
    FppTable table = next(7, right("V1", 1));
    assertThat(table.version()).isEqualTo(8);
    assertThat(table.toSend().delta()).isEmpty();
  }

  @Test
  void afterTheHighestVersionComesTheFirst() {
    memory.putTable(LEDGER, TERMINAL, new SentTable(9_999, Map.of()));
    assertThat(next(9_999, right("V1", 1)).version()).isEqualTo(1);
  }

  @Test
  @Tag("C16")
  void whileATableIsSentTheHigherOfBothIsKeptBack() {
    take(next(0, right("V1", 500), right("V2", 20)));
    FppTable table = next(1, right("V1", 100), right("V2", 70), right("V3", 9));
    memory.putRows(LEDGER, TERMINAL, table.meanwhile(known()));
    assertThat(memory.reservedMinor(LEDGER, TERMINAL)).containsEntry(ACCOUNT, 500L + 70 + 9);
    take(table);
    assertThat(memory.reservedMinor(LEDGER, TERMINAL)).containsEntry(ACCOUNT, 100L + 70 + 9);
  }

  @Test
  void aTableThatWasNotTakenIsTheSameDifferenceOnceMore() {
    take(next(0, right("V1", 500)));
    FppTable lost = next(1, right("V1", 100), right("V2", 9));
    memory.putRows(LEDGER, TERMINAL, lost.meanwhile(known()));
    FppTable again = next(1, right("V1", 100), right("V2", 9));
    assertThat(changes(again)).isEqualTo(changes(lost));
    FppTable without = next(1, right("V1", 100));
    assertThat(changes(without)).as("V2 was never there").hasSize(1);
    take(without);
    assertThat(memory.table(LEDGER, TERMINAL).rows()).containsOnlyKeys("V1");
  }

  @Test
  void twoCardsThatReadTheSameAreInTheTableOnce() {
    FppTable table = next(0, right("V1", 500), right("V1", 900));
    assertThat(table.toSend().cards()).extracting(CardRecord::quota).containsExactly(500L);
  }

  private FppTable next(int active, Right... rights) {
    return FppTable.of(new Table(List.of(rights), false), known(), active);
  }

  private void take(FppTable table) {
    memory.change(LEDGER, TERMINAL, table.taken());
  }

  private FppTable.Known known() {
    return new FppTable.Known(memory, LEDGER, TERMINAL);
  }

  private static List<CardRecord> changes(FppTable table) {
    return table.toSend().delta().orElseThrow().changes();
  }

  private static Right right(String number, long minor) {
    FuelCard card =
        new FuelCard(
            CardNumber.of(number),
            number,
            true,
            ACCOUNT,
            null,
            List.of(),
            new FuelCard.Fuel(List.of("D"), 180_000L, null, 120_000L, 900L));
    Quota quota = new Quota(Unit.AMOUNT, minor, Renewal.NEVER);
    return new Right(card, null, minor, quota, minor, null);
  }
}
