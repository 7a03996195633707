package saldo.cards.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.decider.Chain;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardCommand.CreateVirtualCard;
import saldo.schemas.card.CardCommand.ResumeCard;
import saldo.schemas.card.CardCommand.SuspendCard;
import saldo.schemas.card.CardEvent.CardExpired;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;

/** What is kept is what is so now, and no more. */
class KeepingCardsTest {
  private static final CardNumber VIRTUAL = CardNumber.of("C_VIRT_" + SENTOFT);

  @TempDir private Path state;
  @TempDir private Path elsewhere;
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
  void theUsersOfAnAccountAreThoseWhoSpendFromItNow() {
    driven.given(stock(1), issueOn(1, "fleet"), stock(2), issueOn(2, "fleet"));
    driven.hear(balance(account("fleet"), 500, 0));

    driven.given(close(1));
    driven.send("close", close(2));
    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.NOT_SETTLED);

    driven.given(link(2, own(2, 2)));
    assertThat(driven.kept().get("canteen|users|fleet")).isNull();
    assertThat(driven.kept().get("canteen|users|" + own(2, 2))).isNotNull();

    driven.given(close(2));
    assertThat(driven.kept().get("canteen|users|" + own(2, 2))).isNull();
  }

  @Test
  void aServicePointHasItsVirtualCardUntilThatIsSuspended() {
    driven.given(virtual(SENTOFT));
    CreateVirtualCard another =
        new CreateVirtualCard(SENTOFT, CardNumber.of("V3"), "acme", "anna", "virtual");
    driven.send("too-many", another);
    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.VIRTUAL_CARD_EXISTS);

    driven.given(new SuspendCard(VIRTUAL, WHY));
    assertThat(driven.kept().get("canteen|virtual|" + SENTOFT)).isNull();

    driven.given(another);
    driven.send("resume", new ResumeCard(VIRTUAL, WHY));
    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.VIRTUAL_CARD_EXISTS);
  }

  @Test
  void aMediumThatWasReleasedIsBoundToAnotherCard() {
    driven.given(stock(1), stock(2), bind(1, chip(1)));
    driven.send("taken", bind(2, chip(1)));
    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.MEDIUM_TAKEN);

    driven.given(release(1, chip(1)), bind(2, chip(1)));

    driven.send("taken-again", bind(1, chip(1)));
    assertThat(driven.rejected().details()).containsEntry("number", card(2).value());
  }

  @Test
  void theMediaOfARemovedCardAreFree() {
    driven.given(stock(1), stock(2), bind(1, chip(1)), remove(1));

    driven.send("bind", bind(2, chip(1)));

    assertThat(driven.outcome()).isInstanceOf(CardOutcome.Accepted.class);
  }

  @Test
  void aCodeIsUsedOnceAlsoIfItsCardWasRemoved() {
    driven.given(stock(1), stock(2), bind(1, code("a")), remove(1));

    driven.send("bind", bind(2, code("a")));

    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.MEDIUM_TAKEN);
  }

  @Test
  void whoTakesOverGoesOnWhereTheOtherStopped() {
    driven.send("add", stock(1, "staff"));
    byte[] first = driven.answer().value();
    List<TestRecord<byte[], byte[]>> journal = driven.journal();
    byte[] link = journal.getLast().headers().lastHeader(Chain.HEADER).value();

    driven = driven.takenOver(elsewhere);

    driven.send("add", stock(1, "staff"));
    assertThat(driven.answer().value()).isEqualTo(first);
    driven.send("issue", issue(1));
    assertThat(driven.accepted().firstSeq()).isEqualTo(journal.size() + 1);
    TestRecord<byte[], byte[]> next = driven.journal().getFirst();
    assertThat(next.headers().lastHeader(Chain.HEADER).value())
        .isEqualTo(new Chain().next(link, next.value()));
  }

  @Test
  void whoTakesOverKnowsWhatExpiresAndWhatTheLedgerSaid() {
    driven.given(stock(1, "staff"), issue(1));
    driven.hear(balance(own(1), 500, 0));

    driven = driven.takenOver(elsewhere);

    driven.send("close", close(1));
    assertThat(driven.rejected().reason()).isEqualTo(CardRejection.NOT_SETTLED);
    driven.pass(Duration.ofDays(800));
    assertThat(driven.happened()).containsExactly(new CardExpired(card(1)));
  }
}
