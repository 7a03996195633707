package saldo.cards.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.cards.shell.DrivenCards.LEDGER;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.cards.domain.card.Ref;
import saldo.kit.decider.Chain;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.topics.Topics;

class CardTopologyTest {
  private static final RegisteredItem GUEST =
      Objects.requireNonNull(ITEMS.get(new Ref(MasterKind.CARD_PROFILE, "guest")));

  @TempDir private Path state;
  private DrivenCards driven;

  @BeforeEach
  void start() {
    driven = DrivenCards.of(state);
  }

  @AfterEach
  void stop() {
    driven.close();
  }

  @Test
  void aProfileThatWasDefinedAMomentBeforeIsUsedAtOnce() {
    driven.send("too-early", stock(1, "gold"));
    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.REFERENCE_UNKNOWN);

    driven.define("gold", DrivenCards.data(GUEST));
    driven.send("add", stock(1, "gold"));

    assertThat(driven.accepted().lastSeq()).isEqualTo(2);
  }

  @Test
  void aCommandBecomesEventsAnAnswerAndAState() {
    driven.send("add", stock(1));

    assertThat(driven.answer())
        .satisfies(answer -> {
          assertThat(answer.key()).isEqualTo("add");
          assertThat(answer.headers().lastHeader("ledger").value())
              .isEqualTo(LEDGER.value().getBytes(UTF_8));
        });
    List<CardEntry> entries = driven.entries();
    assertThat(entries)
        .extracting(CardEntry::event)
        .containsExactly(added(1), assigned(1, Attribute.PROFILE, "guest", "put into stock"));
    assertThat(entries).extracting(CardEntry::seq).containsExactly(1L, 2L);
    assertThat(entries).extracting(CardEntry::entry).containsOnly(new EntryId("add"));
    assertThat(driven.states())
        .containsOnlyKeys("canteen|" + card(1))
        .allSatisfy((key, card) -> {
          assertThat(card.status()).isEqualTo(CardStatus.STOCK);
          assertThat(card.version()).isEqualTo(2);
          assertThat(card.links().at(Attribute.PROFILE, NOON)).contains("guest");
        });
  }

  @Test
  void everyEventCarriesTheChain() {
    driven.send("add", stock(1));
    driven.send("issue", issue(1));
    driven.hear(Booked.purchase(card(1)));

    byte[] link = Chain.start();
    List<TestRecord<byte[], byte[]>> records = driven.journal();
    assertThat(records).hasSizeGreaterThan(5);
    for (TestRecord<byte[], byte[]> record : records) {
      assertThat(record.key()).isEqualTo(LEDGER.value().getBytes(UTF_8));
      link = new Chain().next(link, record.value());
      assertThat(record.headers().lastHeader(Chain.HEADER).value()).isEqualTo(link);
    }
  }

  @Test
  void aRemovedCardIsATombstone() {
    driven.given(stock(1));

    driven.send("remove", remove(1));

    assertThat(driven.happened()).containsExactly(new CardRemoved(card(1), WHY));
    assertThat(driven.states()).hasSize(1).containsEntry("canteen|" + card(1), null);
    driven.send("again", stock(1));
    assertThat(driven.outcome()).isInstanceOf(CardOutcome.Accepted.class);
  }

  @Test
  void aRepeatGetsTheSameAnswerAndNoSecondEffect() {
    driven.send("add", stock(1));
    byte[] first = driven.answer().value();
    driven.given(remove(1));

    driven.send("add", stock(1));

    TestRecord<String, byte[]> repeat = driven.answer();
    assertThat(repeat.value()).isEqualTo(first);
    assertThat(repeat.headers().lastHeader("repeat")).isNotNull();
    assertThat(driven.happened()).isEmpty();
    assertThat(driven.states()).isEmpty();
  }

  @Test
  void theSameIdForSomethingElseIsAConflict() {
    driven.send("add", stock(1));
    driven.accepted();
    driven.happened();

    driven.send("add", stock(2));

    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.IDEMPOTENCY_CONFLICT);
    assertThat(driven.happened()).isEmpty();
  }

  @Test
  void aRefusalIsExplainedAndChangesNothing() {
    driven.given(stock(1));

    driven.send("activate", activate(1));

    CardOutcome.Rejected refusal = driven.rejected();
    assertThat(refusal.reason()).isEqualTo(CardRejection.WRONG_STATUS);
    assertThat(refusal.sentence()).contains(card(1).value(), "stock");
    assertThat(driven.happened()).isEmpty();
    assertThat(driven.states()).isEmpty();
  }

  @Test
  @Tag("I17")
  void theSameNumberInAnotherLedgerIsAnotherCard() {
    driven.given(stock(1), issue(1));
    LedgerId other = LedgerId.of("kiosk");

    driven.sendRaw("kiosk", DrivenCards.envelope(other, "issue", issue(1)));

    CardOutcome.Rejected refusal = driven.rejected();
    assertThat(refusal.ledger()).isEqualTo(other);
    assertThat(refusal.reason()).isEqualTo(CardRejection.CARD_UNKNOWN);
  }

  @Test
  void whatCannotBeReadGoesToTheDeadLettersWithTheReason() {
    driven.sendRaw("canteen", "{no json".getBytes(UTF_8));
    driven.sendRaw("canteen", null);
    driven.sendRaw("kiosk", DrivenCards.envelope(LEDGER, "add", stock(1)));

    assertThat(driven.deadLetters())
        .extracting(CardTopologyTest::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("not readable as JSON: Unexpected character"),
            reason -> assertThat(reason).endsWith("the record has no value"),
            reason -> assertThat(reason).endsWith("key is not the ledger of its command"));
    assertThat(driven.hasAnswers()).isFalse();
    driven.send("add", stock(1));
    assertThat(driven.accepted().lastSeq()).isEqualTo(2);
  }

  @Test
  void aDeadLetterSaysWhereItCameFrom() {
    driven.sendRaw("canteen", "{no json".getBytes(UTF_8));

    TestRecord<byte[], byte[]> letter = driven.deadLetters().getFirst();
    assertThat(letter.value()).isEqualTo("{no json".getBytes(UTF_8));
    assertThat(new String(letter.headers().lastHeader("source").value(), UTF_8))
        .startsWith(Topics.CARD_COMMANDS.name());
  }

  @Test
  void aStateSaysAllThatIsKnownOfTheCard() {
    driven.given(stock(1));
    driven.send("issue", issue(1, "anna"));
    driven.send("bind", bind(1, chip(1)));

    CardState card = driven.state(card(1));

    assertThat(card.links().account(NOON).orElseThrow().account()).isEqualTo(own(1));
    assertThat(card.links().at(Attribute.BEARER, NOON)).contains("anna");
    assertThat(card.media()).extracting(medium -> medium.id()).containsExactly(chip(1));
  }

  private static String reason(TestRecord<byte[], byte[]> letter) {
    return new String(letter.headers().lastHeader("reason").value(), UTF_8);
  }
}
