package saldo.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.ledger.book.Slip;
import saldo.ledger.book.Slip.Act;
import saldo.ledger.book.Slip.Line;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/** What comes out of a receipt printer: forty characters wide, and nothing to type a card from. */
class SlipTextTest {
  private static final Instant AT = Instant.parse("2026-11-22T11:05:09Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  @Tag("S1.023")
  void anExchange() {
    assertThat(
            SlipText.of(
                slip(
                    List.of(
                        line(Act.UNLOAD, "6400123000008", 1_650, 0),
                        line(Act.LOAD, "6400123000016", 1_650, 2_150)),
                    null,
                    Replacement.EXCHANGE),
                BERLIN))
        .isEqualTo(
            """
            canteen                          slip 57
            2026-11-22 12:05 Europe/Berlin
            ida / till-7 / PS_NORTH
            ----------------------------------------
            UNLOAD card **0008            -16.50 EUR
              balance                       0.00 EUR
            LOAD card **0016              +16.50 EUR
              balance                      21.50 EUR
            ----------------------------------------
            Cards exchanged, no money paid
            """);
  }

  @Test
  void aLoadOfAnAccountWithALongName() {
    AccountId account = AccountId.of("card-of-somebody-with-a-very-long-name-indeed");
    Line line = new Line(Act.LOAD, account, null, Money.of(5, "JPY"), Money.of(-5, "JPY"));
    assertThat(SlipText.of(slip(List.of(line), Tender.CASH, null), ZoneId.of("UTC")))
        .isEqualTo(
            """
            canteen                          slip 57
            2026-11-22 11:05 UTC
            ida / till-7 / PS_NORTH
            ----------------------------------------
            LOAD card-of-somebody-with-a-very +5 JPY
              balance                         -5 JPY
            ----------------------------------------
            Tender: cash
            """);
  }

  private static Slip slip(List<Line> lines, @Nullable Tender tender, @Nullable Replacement why) {
    Origin by = new Origin("ida", "till-7", "PS_NORTH", null);
    return new Slip(LedgerId.of("canteen"), 57, AT, by, lines, tender, why);
  }

  private static Line line(Act act, String card, long minor, long balance) {
    return new Line(
        act,
        AccountId.of("card-" + card),
        CardNumber.of(card),
        Money.of(minor, "EUR"),
        Money.of(balance, "EUR"));
  }
}
