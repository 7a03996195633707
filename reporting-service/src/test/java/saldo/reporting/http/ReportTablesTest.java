package saldo.reporting.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.reporting.report.DayBalance;
import saldo.reporting.report.ReportedCard;
import saldo.reporting.view.WaitingFilling;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.Filling;

/** Reports as tables say in what they count, and hold nothing that a spreadsheet computes. */
class ReportTablesTest {
  private static final Instant TIME = Instant.parse("2026-10-02T05:58:40Z");

  @Test
  void balancesAreNumbersBesideTheirCurrency() {
    DayBalance day = new DayBalance(LocalDate.of(2026, 10, 2), "EUR", 300, -1_500, -1_200, 2);
    assertThat(ReportTables.BALANCES.text(List.of(day)))
        .isEqualTo(
            """
            day,currency,creditMinor,debitMinor,balanceMinor,items
            2026-10-02,EUR,300,-1500,-1200,2
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void whatATerminalSaidIsATextWhateverItBeginsWith() {
    Filling fuel =
        new Filling(TIME, null, "=HYPERLINK(\"x\")", 40_500, 179_900, 7L, "@2", null, null);
    WaitingFilling waiting =
        new WaitingFilling(
            new EntryId("-1"),
            231,
            TIME,
            null,
            CardRef.number(CardNumber.of("6391123400000000")),
            Money.of(7_286, "EUR"),
            fuel);
    assertThat(ReportTables.WAITING.text(List.of(waiting)))
        .isEqualTo(
            """
            filling,seq,bookedAt,filledAt,servicePoint,terminal,pump,card,product,quantityMl,\
            unitMilliMinor,amountMinor,currency,odometerKm
            '-1,231,2026-10-02T05:58:40Z,2026-10-02T05:58:40Z,,,'@2,number:6391123400000000,\
            "'=HYPERLINK(""x"")",40500,179900,7286,EUR,7
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aCardSaysWhoseItIsAndInWhatCurrencyItPays() {
    CardNumber number = CardNumber.of("6391123400000000");
    ReportedCard used =
        new ReportedCard(
            number, CardStatus.ACTIVE, AccountId.of("acme"), -5, "EUR", "van", "+anna", TIME);
    ReportedCard unused =
        new ReportedCard(number, CardStatus.ISSUED, null, 0, null, null, null, null);
    assertThat(ReportTables.CARDS.text(List.of(used, unused)))
        .isEqualTo(
            """
            card,status,account,balanceMinor,currency,vehicle,bearer,lastUsed
            6391123400000000,active,acme,-5,EUR,van,'+anna,2026-10-02T05:58:40Z
            6391123400000000,issued,,0,,,,
            """
                .replace("\n", "\r\n"));
  }
}
