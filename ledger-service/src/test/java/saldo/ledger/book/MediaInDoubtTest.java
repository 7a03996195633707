package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.eur;
import static saldo.ledger.testing.CardSketch.card;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.book.WorkItem.Kind;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumReading;

/** What is on media, undelivered, in doubt and different is shown, and somebody's work. */
class MediaInDoubtTest {
  private static final CardRef RED = CardRef.number(CardNumber.of("RED"));
  private static final int READER = 7;

  @TempDir private Path directory;
  private Keeping keeping;

  @BeforeEach
  void begin() {
    keeping = Keeping.of(directory);
    keeping.hear(Published.cards(card("RED").value(ValueMode.ON_MEDIUM)));
    keeping.givenAPurse("red", 1_000);
  }

  @AfterEach
  void end() {
    keeping.close();
  }

  @Test
  @Tag("S0.024")
  void aWriteThatWasCutShortIsWorkUntilItsMediumIsSeen() {
    keeping.done(cutShortAfter(300));
    keeping.done(new RecordWriteInterrupted(RED, 1, READER));

    assertThat(work(Kind.WRITE_IN_DOUBT))
        .extracting(WorkItem::id, WorkItem::amount)
        .containsExactly(tuple("red", eur(300)));
    keeping.done(new RecordMediumSeen(RED, reading(1, 700 - undelivered())));
    assertThat(work(Kind.WRITE_IN_DOUBT)).isEmpty();
  }

  @Test
  @Tag("S0.024")
  void aDifferenceIsWorkUntilItIsExplained() {
    long onMedium = 1_000 - undelivered();
    keeping.done(new RecordMediumSeen(RED, reading(1, onMedium - 300)));
    assertThat(work(Kind.MEDIUM_DIFFERENCE))
        .extracting(WorkItem::id, WorkItem::amount)
        .containsExactly(tuple("red", eur(300)));

    keeping.done(cutShortAfter(300));
    assertThat(work(Kind.MEDIUM_DIFFERENCE)).isEmpty();
  }

  @Test
  @Tag("I10")
  void theControlAddsUpWhereTheCreditIs() {
    long waiting = undelivered();
    keeping.done(cutShortAfter(300));
    keeping.done(new RecordWriteInterrupted(RED, 1, READER));

    MediaControl control = keeping.reader().media(LEDGER);
    assertThat(control.addsUp()).isTrue();
    assertThat(control.totals())
        .containsExactly(new MediaControl.Total("EUR", 1, 1_000, 700 - waiting, waiting, 300, 0));
  }

  /** A purchase of which nothing more is told yet. */
  private RecordWriteIntended cutShortAfter(long minor) {
    RecordPurchase effect = new RecordPurchase(null, eur(minor), null, null, RED);
    return new RecordWriteIntended(RED, 1, READER, effect, reading(0, 1_000 - undelivered()));
  }

  /** What was loaded at a desk is not on the medium. */
  private long undelivered() {
    return keeping.reader().account(LEDGER, AccountId.of("red")).orElseThrow().undeliveredMinor();
  }

  private List<WorkItem> work(Kind kind) {
    return keeping.reader().work(LEDGER, kind, "", 10).items();
  }

  private static MediumReading reading(long writes, long minor) {
    return new MediumReading(writes, writes == 0 ? 0 : READER, eur(minor));
  }
}
