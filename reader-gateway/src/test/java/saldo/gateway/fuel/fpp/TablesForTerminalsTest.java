package saldo.gateway.fuel.fpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fuel.domain.FuelCard;
import saldo.gateway.fuel.domain.Quota;
import saldo.gateway.fuel.domain.Quota.Renewal;
import saldo.gateway.fuel.domain.Quota.Unit;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.memory.SentTable;
import saldo.gateway.fuel.poll.ReaderDriver.Table;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;

class TablesForTerminalsTest {
  private static final AccountId ACCOUNT = AccountId.of("van");

  @Test
  @Tag("S2.035")
  void aTerminalWithoutATableGetsAllOfIt() {
    FppTable table = of(SentTable.NONE, 0, Set.of(), right("V1", 32_000));
    assertThat(table.toSend().version()).isEqualTo(1);
    assertThat(table.toSend().delta()).isEmpty();
    CardRecord card = table.toSend().cards().getFirst();
    assertThat(card.quota()).isEqualTo(32_000);
    assertThat(card.period()).isEqualTo(PeriodKind.REDUCING);
    assertThat(card.lastOdometerKm()).isEqualTo(120_000);
  }

  @Test
  @Tag("C14")
  void aTerminalWithTheTableBeforeGetsWhatIsDifferent() {
    SentTable before = of(SentTable.NONE, 0, Set.of(), right("V1", 1), right("V2", 2)).sent();
    FppTable table = of(before, 1, Set.of(), right("V1", 1), right("V2", 3));
    assertThat(table.toSend().version()).isEqualTo(2);
    assertThat(table.toSend().delta().orElseThrow().changes())
        .extracting(CardRecord::card)
        .containsExactly("V2");
  }

  @Test
  @Tag("I20")
  void aCardThatWasUsedIsSentAgainEvenIfItsRecordIsTheSame() {
    SentTable before = of(SentTable.NONE, 0, Set.of(), right("V1", 500), right("V2", 2)).sent();
    FppTable table = of(before, 1, Set.of("V1"), right("V1", 500), right("V2", 2));
    assertThat(table.toSend().delta().orElseThrow().changes())
        .extracting(CardRecord::card)
        .containsExactly("V1");
  }

  @Test
  void aCardThatIsGoneIsBlockedOnceMore() {
    SentTable before = of(SentTable.NONE, 0, Set.of(), right("V1", 1), right("V2", 2)).sent();
    FppTable table = of(before, 1, Set.of(), right("V1", 1));
    CardRecord gone = table.toSend().delta().orElseThrow().changes().getFirst();
    assertThat(gone.card()).isEqualTo("V2");
    assertThat(gone.active()).isFalse();
    assertThat(table.sent().rows()).containsOnlyKeys("V1");
  }

  @Test
  void aTerminalWithAnotherTableGetsAllOfIt() {
    SentTable before = of(SentTable.NONE, 0, Set.of(), right("V1", 1)).sent();
    FppTable table = of(before, 7, Set.of(), right("V1", 1));
    assertThat(table.toSend().version()).isEqualTo(8);
    assertThat(table.toSend().delta()).isEmpty();
  }

  @Test
  void afterTheHighestVersionComesTheFirst() {
    SentTable before = new SentTable(9_999, Map.of());
    assertThat(of(before, 9_999, Set.of(), right("V1", 1)).toSend().version()).isEqualTo(1);
  }

  private static FppTable of(SentTable before, int active, Set<String> touched, Right... rights) {
    return FppTable.of(new Table(List.of(rights), false), before, active, touched);
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
