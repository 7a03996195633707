package saldo.schemas.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/**
 * The ledger's messages as bytes and back: what {@link SaldoJson#mapper()} writes and reads, in a
 * fraction of its time for what is frequent. The bytes are the mapper's to the last one, because
 * the journal's hash chain is over them; a text that is not as we write it is read by the mapper
 * itself, so that its meaning, or what is wrong with it, is said in one place only.
 */
public final class LedgerWire {
  private static final ObjectReader COMMANDS =
      SaldoJson.mapper().readerFor(new TypeReference<Envelope<LedgerCommand>>() {});
  private static final ObjectReader ENTRIES = SaldoJson.mapper().readerFor(JournalEntry.class);
  private static final ObjectReader ACCOUNTS = SaldoJson.mapper().readerFor(AccountSnapshot.class);
  private static final ObjectReader OUTCOMES = SaldoJson.mapper().readerFor(Outcome.class);

  private LedgerWire() {}

  /**
   * @throws JsonProcessingException if these bytes are no command in an envelope
   */
  public static Envelope<LedgerCommand> readCommand(byte[] bytes) throws IOException {
    Envelope<LedgerCommand> command = Canonical.read(bytes, Records::envelope);
    return command == null ? COMMANDS.readValue(bytes) : command;
  }

  /**
   * @throws JsonProcessingException if these bytes are no journal entry
   */
  public static JournalEntry readEntry(byte[] bytes) throws IOException {
    JournalEntry entry = Canonical.read(bytes, Records::entry);
    return entry == null ? ENTRIES.readValue(bytes) : entry;
  }

  /**
   * @throws JsonProcessingException if these bytes are no account
   */
  public static AccountSnapshot readAccount(byte[] bytes) throws IOException {
    AccountSnapshot account = Canonical.read(bytes, Records::account);
    return account == null ? ACCOUNTS.readValue(bytes) : account;
  }

  /**
   * @throws JsonProcessingException if these bytes are no answer
   */
  public static Outcome readOutcome(byte[] bytes) throws IOException {
    Outcome outcome = Canonical.read(bytes, Outcomes::read);
    return outcome == null ? OUTCOMES.readValue(bytes) : outcome;
  }

  /** The bytes of a command in its envelope. */
  public static byte[] write(Envelope<LedgerCommand> command) {
    return orByMapper(Canonical.write(command, Records::write), command);
  }

  /** The bytes of a journal entry, which its chain is over. */
  public static byte[] write(JournalEntry entry) {
    return orByMapper(Canonical.write(entry, Records::write), entry);
  }

  /** The bytes of an account. */
  public static byte[] write(AccountSnapshot account) {
    return orByMapper(Canonical.write(account, Records::write), account);
  }

  /** The bytes of an answer. */
  public static byte[] write(Outcome outcome) {
    return orByMapper(Canonical.write(outcome, Outcomes::write), outcome);
  }

  private static byte[] orByMapper(byte @Nullable [] written, Object message) {
    try {
      return written == null ? SaldoJson.mapper().writeValueAsBytes(message) : written;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
