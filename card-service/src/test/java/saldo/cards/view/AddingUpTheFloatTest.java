package saldo.cards.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static saldo.cards.view.Keeping.LATER;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.cards.view.FloatReport.Card;
import saldo.cards.view.FloatReport.GroupTotal;
import saldo.cards.view.FloatReport.Row;
import saldo.cards.view.FloatReport.Total;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.Replacement;
import saldo.testing.Seeded;

class AddingUpTheFloatTest {
  @TempDir Path directory;
  private static final MediumMirror READ =
      new MediumMirror(
          CardNumber.of("C_1"),
          new MediumReading(5, 1, Money.of(950, "EUR")),
          650,
          300,
          50,
          List.of(),
          List.of(),
          false);

  private Keeping keeping;

  @BeforeEach
  void open() {
    keeping = Keeping.of(directory);
  }

  @AfterEach
  void close() {
    keeping.close();
  }

  @Test
  void withoutAccountsNothingIsOwed() {
    keeping.givenAnActiveCard("C_1", "a");

    assertThat(report(10))
        .isEqualTo(new FloatReport(List.of(), null, new TreeMap<>(), List.of(), 0));
  }

  @Test
  void eachHoldersAccountIsThereOnceWithItsCards() {
    keeping.givenAnActiveCard("C_2", "fleet");
    keeping.givenAnActiveCard("C_1", "fleet");
    keeping.balance("fleet", "EUR", 5_000, 700);
    keeping.balance("alone", "EUR", 30);
    keeping.balance("fleet", "EUR", 4_000, 600);

    FloatReport report = report(10);

    assertThat(report.rows())
        .containsExactly(
            new Row(AccountId.of("alone"), "EUR", List.of(), null, 30, 0, 0),
            new Row(
                AccountId.of("fleet"),
                "EUR",
                List.of(card("C_1", CardStatus.ACTIVE), card("C_2", CardStatus.ACTIVE)),
                null,
                4_000,
                600,
                0));
    assertThat(report.totals()).containsExactly(entry("EUR", new Total(2, 4_030, 600, 0)));
    assertThat(report.asOfSeq()).isEqualTo(3);
  }

  @Test
  @Tag("S0.009")
  void whatIsNotOnItsMediumYetIsShownApart() {
    keeping.undelivered("stored", 900, 250);
    keeping.balance("server", "EUR", 100);

    assertThat(report(10).rows()).extracting(Row::undeliveredMinor).containsExactly(0L, 250L);
    assertThat(report(10).totals()).containsExactly(entry("EUR", new Total(2, 1_000, 0, 250)));
  }

  @Test
  @Tag("I10")
  void whatIsOnMediaInDoubtAndDifferentIsShownApart() {
    keeping.medium("stored", 1_000, READ);
    keeping.balance("server", "EUR", 100);

    assertThat(report(10).rows())
        .extracting(Row::onMediumMinor, Row::inDoubtMinor, Row::differenceMinor)
        .containsExactly(tuple(0L, 0L, 0L), tuple(650L, 300L, 50L));
    assertThat(report(10).totals())
        .containsExactly(entry("EUR", new Total(2, 1_100, 0, 0, 650, 300, 50)));
  }

  @Test
  void whatIsTheIssuersOwnIsNotOwed() {
    keeping.balance("@cash.EUR.main", "EUR", -5_000);
    keeping.balance("a", "EUR", 5_000);

    assertThat(report(10).rows()).extracting(Row::account).containsExactly(AccountId.of("a"));
    assertThat(report(10).totals()).containsExactly(entry("EUR", new Total(1, 5_000, 0, 0)));
  }

  @Test
  void aLostCardIsShownWithNothingOnItOnceItsBalanceWentToAnother() {
    keeping.givenAnActiveCard("C_1", "a-1");
    keeping.givenAnActiveCard("C_2", "a-2");
    keeping.balance("a-1", "EUR", 900);
    keeping.balance("a-2", "EUR", 100);
    CardNumber lost = CardNumber.of("C_1");

    keeping.happened(new CardReportedLost(lost, Loss.LOST, "on the train"));
    assertThat(report(10).rows().getFirst().balanceMinor()).isEqualTo(900);
    keeping.balance("a-1", "EUR", 0);
    keeping.balance("a-2", "EUR", 1_000);
    keeping.happened(
        new CardReplaced(lost, CardNumber.of("C_2"), Replacement.LOST, new EntryId("t")));

    assertThat(report(10).rows())
        .containsExactly(
            new Row(
                AccountId.of("a-1"), "EUR", List.of(card("C_1", CardStatus.LOST)), null, 0, 0, 0),
            new Row(
                AccountId.of("a-2"),
                "EUR",
                List.of(card("C_2", CardStatus.ACTIVE)),
                null,
                1_000,
                0,
                0));
    assertThat(report(10).totals()).containsExactly(entry("EUR", new Total(2, 1_000, 0, 0)));
  }

  @Test
  void whatACardSpentFromBeforeIsThereWithoutIt() {
    keeping.givenAnActiveCard("C_1", "a-1");
    keeping.balance("a-1", "EUR", 900);
    keeping.happened(Keeping.linked(CardNumber.of("C_1"), "a-2"));
    keeping.balance("a-2", "EUR", 50);

    assertThat(report(10).rows()).extracting(row -> row.cards().size()).containsExactly(0, 1);
  }

  @Test
  void aGroupIsTheOneOfNow() {
    keeping.givenAnActiveCard("C_1", "a");
    keeping.balance("a", "EUR", 1);
    keeping.happened(
        new CardAssigned(
            CardNumber.of("C_1"), Attribute.GROUP, "guests", LATER.plusSeconds(1), "planned"));

    assertThat(group(keeping.floats().report(keeping.ledger(), "", 10, LATER))).isEqualTo("staff");
    assertThat(group(keeping.floats().report(keeping.ledger(), "", 10, LATER.plusSeconds(1))))
        .isEqualTo("guests");
  }

  @Test
  @Tag("I43")
  void theTotalsOfTheGroupsAreThoseOfTheLedger() {
    keeping.balance("a", Money.of(100, "EUR"), "staff");
    keeping.balance("b", Money.of(30, "EUR"), "guests");
    keeping.balance("c", Money.of(7, "EUR"), "staff");
    keeping.balance("d", Money.of(5, "SEK"), "staff");
    keeping.balance("e", "EUR", 1);

    assertThat(report(1).groups())
        .containsExactly(
            new GroupTotal(null, "EUR", new Total(1, 1, 0, 0)),
            new GroupTotal("guests", "EUR", new Total(1, 30, 0, 0)),
            new GroupTotal("staff", "EUR", new Total(2, 107, 0, 0)),
            new GroupTotal("staff", "SEK", new Total(1, 5, 0, 0)));
    keeping.balance("c", Money.of(7, "EUR"), "guests");
    assertThat(report(1).groups())
        .contains(
            new GroupTotal("guests", "EUR", new Total(2, 37, 0, 0)),
            new GroupTotal("staff", "EUR", new Total(1, 100, 0, 0)));
    assertThat(report(1).totals().get("EUR")).isEqualTo(new Total(4, 138, 0, 0));
  }

  @Test
  void pagesHaveAllRowsAndTheTotalsOfAll() {
    for (int i = 1; i <= 25; i++) {
      keeping.balance("a-%02d".formatted(i), i % 2 == 0 ? "EUR" : "SEK", i);
    }
    Map<String, Total> totals =
        Map.of("EUR", new Total(12, 156, 0, 0), "SEK", new Total(13, 169, 0, 0));
    List<Row> rows = new ArrayList<>();
    String cursor = "";
    do {
      FloatReport page = keeping.floats().report(keeping.ledger(), cursor, 10, LATER);
      assertThat(page.totals()).containsExactlyInAnyOrderEntriesOf(totals);
      assertThat(page.asOfSeq()).isEqualTo(25);
      rows.addAll(page.rows());
      cursor = page.next() == null ? "" : page.next();
    } while (!cursor.isEmpty());

    assertThat(rows).isEqualTo(report(100).rows()).hasSize(25);
    assertThat(report(25).next()).isNull();
    assertThat(report(24).next()).isEqualTo("a-24");
  }

  @Test
  void aLedgerWhoseNameBeginsAsAnothersDoesIsAnother() {
    Keeping other = keeping.beside("canteen-2");
    other.balance("a", "EUR", 5);
    keeping.balance("a", "EUR", 7);

    assertThat(report(10).totals()).containsExactly(entry("EUR", new Total(1, 7, 0, 0)));
    assertThat(other.floats().report(other.ledger(), "", 10, LATER).totals())
        .containsExactly(entry("EUR", new Total(1, 5, 0, 0)));
  }

  @Test
  void moreAccountsThanOneLookTakesAreAllAddedUp() {
    Seeded.cases(1)
        .check(random -> {
          Keeping books = keeping.beside("canteen-" + random.nextInt(1_000_000_000));
          Map<String, Long> latest = new HashMap<>();
          for (int i = 0; i < 2_500; i++) {
            String account = "a-" + random.nextInt(2_200);
            long minor = random.nextInt(2_000_000) - 1_000_000L;
            books.balance(account, "EUR", minor);
            latest.put(account, minor);
          }
          long sum = latest.values().stream().mapToLong(Long::longValue).sum();

          FloatReport report = books.floats().report(books.ledger(), "", 3, LATER);

          assertThat(report.rows()).hasSize(3);
          assertThat(report.totals())
              .containsExactly(entry("EUR", new Total(latest.size(), sum, 0, 0)));
        });
  }

  private FloatReport report(int limit) {
    return keeping.floats().report(keeping.ledger(), "", limit, LATER);
  }

  private static Card card(String number, CardStatus status) {
    return new Card(CardNumber.of(number), status, "staff");
  }

  private static String group(FloatReport report) {
    return String.valueOf(report.rows().getFirst().cards().getFirst().group());
  }
}
