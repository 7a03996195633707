package saldo.machine.audit.closing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.decider.Chain;
import saldo.machine.audit.Finding;
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.Position;
import saldo.machine.keys.SigningKeys;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.MoneyEvent.Prepaid;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Tender;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementHolder;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItem.Detail;
import saldo.schemas.reporting.StatementItemKind;
import saldo.schemas.reporting.StatementPeriod;

/** Whatever is changed in statements, the audit says what and where. */
class AuditingStatementsTest {
  private static final LedgerId LEDGER = LedgerId.of("fuel");
  private static final AccountId TRUCK = AccountId.of("truck");
  private static final Instant TIME = Instant.parse("2026-10-01T00:00:00Z");

  @TempDir Path directory;
  private SigningKeys keys;
  private final List<JournalRecord> journal = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private String signedWith = "";

  @BeforeEach
  void begin() {
    keys = new SigningKeys(directory).ofStatements();
    keys.ensure();
    byte[] chain = Chain.start();
    for (int seq = 1; seq <= 4; seq++) {
      byte[] value = json(entry(seq));
      chain = new Chain().next(chain, value);
      journal.add(new JournalRecord(new Position("journal", 0, seq), "fuel", value, chain));
    }
    statements.add(statement(1, 1, 2));
    statements.add(statement(2, 3, 4));
  }

  @Test
  void statementsThatFollowFromTheJournal() throws Exception {
    ClosingReport report = audit(UnaryOperator.identity());
    assertThat(report.findings()).isEmpty();
    assertThat(report).isEqualTo(new ClosingReport(2, true, 2, true, 0, List.of()));
  }

  @Test
  void aStatementThatIsMissing() throws Exception {
    statements.removeFirst();
    assertThat(audit(UnaryOperator.identity()).findings())
        .extracting(Finding::expected)
        .contains("number 1 in statement 2 of truck", "an opening of 0 in statement 2 of truck");
  }

  @Test
  void aClosingThatIsNotTheBalanceOfTheJournal() throws Exception {
    journal.set(1, new JournalRecord(new Position("journal", 0, 2), "fuel", json(entry(9)), null));
    ClosingReport report = audit(UnaryOperator.identity());
    assertThat(report.closingsMatch()).isFalse();
    assertThat(report.signaturesOk()).isTrue();
  }

  @Test
  void aStatementThatWasChangedAfterItWasSigned() throws Exception {
    ClosingReport report =
        audit(record ->
            new ClosingRecord(
                record.position(),
                record.key(),
                new String(Objects.requireNonNull(record.value()), UTF_8)
                    .replace("finn", "fred")
                    .getBytes(UTF_8),
                record.signature(),
                record.signedWith()));
    assertThat(report.closingsMatch()).isTrue();
    assertThat(report.signaturesOk()).isFalse();
    assertThat(report.findings().getFirst().sentence())
        .contains("a signature of statement 1 of truck", "found another");
  }

  @Test
  void aStatementThatNobodyOrSomebodyElseSigned() throws Exception {
    assertThat(
            audit(record ->
                    new ClosingRecord(record.position(), record.key(), record.value(), null, null))
                .findings())
        .extracting(Finding::found)
        .contains("none");
    signedWith = "0000000000000000";
    assertThat(audit(UnaryOperator.identity()).findings())
        .extracting(Finding::found)
        .contains("one of key 0000000000000000, which is not known here");
  }

  @Test
  void aStatementOfEntriesThatTheJournalDoesNotHave() throws Exception {
    journal.removeLast();
    assertThat(audit(UnaryOperator.identity()).findings())
        .extracting(Finding::expected)
        .contains("a journal that has number 4 in statement 2 of truck");
  }

  private ClosingReport audit(UnaryOperator<ClosingRecord> change) throws Exception {
    ClosingAudit audit = new ClosingAudit(SignatureCheck.with(List.of(keys.publicFile())));
    for (Statement statement : statements) {
      audit.add(change.apply(signed(statement)));
    }
    journal.forEach(audit::entry);
    return audit.finish();
  }

  private ClosingRecord signed(Statement statement) throws GeneralSecurityException, IOException {
    byte[] value = json(statement);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(privateKey());
    signature.update(value);
    return new ClosingRecord(
        new Position("statements", 0, statement.number()),
        "fuel|truck|" + statement.number(),
        value,
        Base64.getEncoder().encodeToString(signature.sign()),
        signedWith.isEmpty() ? keyId() : signedWith);
  }

  private PrivateKey privateKey() throws GeneralSecurityException, IOException {
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new PKCS8EncodedKeySpec(pem(keys.privateFile())));
  }

  private String keyId() throws GeneralSecurityException, IOException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(pem(keys.publicFile()));
    return HexFormat.of().formatHex(hash).substring(0, 16);
  }

  private static byte[] pem(Path file) throws IOException {
    return Base64.getDecoder()
        .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
  }

  private static JournalEntry entry(long seq) {
    Money paid = Money.of(seq * 100, "EUR");
    long balance = 100 * seq * (seq + 1) / 2;
    return new JournalEntry(
        LEDGER,
        seq,
        new EntryId("e" + seq),
        TIME,
        TIME,
        Origin.of("anna"),
        new Prepaid(TRUCK, paid, Tender.BANK, List.of(new Posting(TRUCK, paid, balance))));
  }

  private Statement statement(long number, long from, long to) {
    List<StatementItem> items = new ArrayList<>();
    long balance = statements.isEmpty() ? 0 : statements.getLast().closingMinor();
    long opening = balance;
    for (long seq = from; seq <= to; seq++) {
      balance += seq * 100;
      items.add(
          new StatementItem(
              seq,
              new EntryId("e" + seq),
              StatementItemKind.PREPAYMENT,
              "prepaid",
              TIME,
              TIME,
              seq * 100,
              balance,
              false,
              new Detail(null, null, null, null, null, null, null, null, null, null, null)));
    }
    byte[] chain = Objects.requireNonNull(journal.get((int) to - 1).chain());
    return new Statement(
        LEDGER,
        TRUCK,
        number,
        AccountKind.PREPAID,
        "EUR",
        null,
        new StatementHolder(null, List.of(), List.of(), List.of()),
        new StatementPeriod(from, to, null, TIME, "Z"),
        opening,
        items,
        balance,
        HexFormat.of().formatHex(chain),
        Map.of(),
        Map.of(),
        CommandId.of("run"),
        "finn",
        TIME);
  }

  private static byte[] json(Object value) {
    try {
      return SaldoJson.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
