package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.NOON;
import static saldo.ledger.book.Keeping.eur;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.projection.Page;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.Tender;

/** Codes as they are looked up, without their secrets. */
class CodesTest {
  private static final Instant LATER = NOON.plus(Duration.ofHours(10));

  @TempDir private Path directory;
  private Keeping keeping;
  private CodeReader codes;

  @BeforeEach
  void begin() {
    keeping = Keeping.of(directory);
    codes = keeping.reader().codes();
    keeping.givenAPurse("anna", 1_000);
    keeping.givenAPurse("ben", 1_000);
  }

  @AfterEach
  void end() {
    keeping.close();
  }

  @Test
  void aCodeIsShownAlsoAfterItHasEnded() {
    EntryId id = keeping.done(issue("anna", "S1"));
    assertThat(code(id))
        .isEqualTo(
            new IssuedCode(
                id,
                IssuedCode.CodeKind.TRANSACTION_CODE,
                IssuedCode.CodeStatus.OPEN,
                AccountId.of("anna"),
                null,
                eur(300),
                eur(300),
                LATER,
                true,
                List.of("general")));

    keeping.done(new RedeemCode(PresentedCode.of("S1"), eur(100), null));
    assertThat(code(id).left()).isEqualTo(eur(200));
    keeping.done(new RedeemCode(PresentedCode.of("S1"), eur(200), null));
    assertThat(code(id).status()).isEqualTo(IssuedCode.CodeStatus.USED);
    assertThat(open("anna")).isEmpty();
    assertThat(codes.code(LEDGER, new EntryId("never"))).isEmpty();
    assertThat(codes.code(LedgerId.of("other"), id)).isEmpty();
  }

  @Test
  void theOpenOnesComeByTheAccountThatPaid() {
    EntryId first = keeping.done(issue("anna", "S1"));
    EntryId ticket = keeping.done(ticket("anna", "S2"));
    EntryId cancelled = keeping.done(issue("anna", "S3"));
    EntryId other = keeping.done(issue("ben", "S4"));
    EntryId sold =
        keeping.done(
            new SellTicket(
                PresentedCode.of("S5").hash(), eur(50), LATER, false, null, Tender.CASH));
    keeping.done(new CancelCode(cancelled, "mistake"));

    assertThat(open("anna")).containsExactlyInAnyOrder(first, ticket);
    assertThat(open("ben")).containsExactly(other);
    assertThat(open("@cash.EUR.main")).containsExactly(sold);
    assertThat(ids(codes.open(LEDGER, "", 100))).hasSize(4);
    assertThat(code(cancelled).status()).isEqualTo(IssuedCode.CodeStatus.CANCELLED);
    assertThat(code(sold).kind()).isEqualTo(IssuedCode.CodeKind.TICKET);
  }

  @Test
  void theyComeAPageAtATime() {
    for (int i = 0; i < 5; i++) {
      keeping.done(issue(i < 3 ? "anna" : "ben", "S" + i));
    }
    Page<IssuedCode> first = codes.open(LEDGER, "", 2);
    Page<IssuedCode> second = codes.open(LEDGER, Objects.requireNonNull(first.next()), 2);
    Page<IssuedCode> third = codes.open(LEDGER, Objects.requireNonNull(second.next()), 2);
    assertThat(List.of(ids(first), ids(second), ids(third)).stream().flatMap(List::stream))
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(third.next()).isNull();
    assertThat(first.asOfSeq()).isEqualTo(keeping.seq());

    Page<IssuedCode> ofAnna = codes.open(LEDGER, AccountId.of("anna"), "", 2);
    String next = Objects.requireNonNull(ofAnna.next());
    assertThat(ids(codes.open(LEDGER, AccountId.of("anna"), next, 2))).hasSize(1);
    assertThat(CodeReader.cursor(next, "anna")).isEqualTo(ofAnna.items().getLast().id());
    assertThatIllegalArgumentException().isThrownBy(() -> CodeReader.cursor(next, "ben"));
    assertThatIllegalArgumentException().isThrownBy(() -> CodeReader.cursor("c1", null));
  }

  private IssuedCode code(EntryId id) {
    return codes.code(LEDGER, id).orElseThrow();
  }

  private List<EntryId> open(String account) {
    return ids(codes.open(LEDGER, AccountId.of(account), "", 100));
  }

  private static List<EntryId> ids(Page<IssuedCode> page) {
    return page.items().stream().map(IssuedCode::id).toList();
  }

  private static IssueCode issue(String account, String secret) {
    return new IssueCode(
        AccountId.of(account),
        PresentedCode.of(secret).hash(),
        eur(300),
        LATER,
        true,
        List.of("general"),
        null);
  }

  private static IssueTicket ticket(String account, String secret) {
    return new IssueTicket(
        AccountId.of(account), PresentedCode.of(secret).hash(), eur(50), LATER, false, null, null);
  }
}
