package saldo.schemas.wire;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.examples.Example;
import saldo.schemas.examples.Example.Family;
import saldo.schemas.examples.RandomMessages;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/**
 * A kind of message that is read by hand.
 *
 * @param family what it is to the mapper
 * @param reader as everybody reads it
 * @param fast null if it gives up
 * @param draw a random one
 */
record Kind(Family family, Reader reader, Reader fast, Function<RandomMessages, Object> draw) {
  private static final LedgerId LEDGER = LedgerId.of("canteen-north");

  interface Reader {
    @Nullable Object read(byte[] bytes) throws IOException;
  }

  static List<Kind> all() {
    return List.of(
        new Kind(
            Family.ENVELOPE,
            LedgerWire::readCommand,
            bytes -> Canonical.read(bytes, Records::envelope),
            messages -> messages.envelope(LedgerCommand.class)),
        new Kind(
            Family.JOURNAL_ENTRY,
            LedgerWire::readEntry,
            bytes -> Canonical.read(bytes, Records::entry),
            messages -> messages.next(JournalEntry.class)),
        new Kind(
            Family.ACCOUNT_SNAPSHOT,
            LedgerWire::readAccount,
            bytes -> Canonical.read(bytes, Records::account),
            messages -> messages.next(AccountSnapshot.class)),
        new Kind(
            Family.OUTCOME,
            LedgerWire::readOutcome,
            bytes -> Canonical.read(bytes, Outcomes::read),
            messages -> messages.next(Outcome.class)));
  }

  /** The golden examples as they are on a topic: a command in an envelope. */
  static List<Object> examples(Family family) {
    return Example.all().stream()
        .map(Kind::onTopic)
        .filter(example -> example.family() == family)
        .map(Example::message)
        .toList();
  }

  private static Example onTopic(Example example) {
    return example.message() instanceof LedgerCommand command
        ? new Example(Family.ENVELOPE, example.name(), 1, inEnvelope(command))
        : example;
  }

  private static Envelope<LedgerCommand> inEnvelope(LedgerCommand command) {
    return new Envelope<>(CommandId.of("office:7"), LEDGER, Origin.of("anna"), null, command);
  }

  @Nullable Object byMapper(byte[] bytes) throws IOException {
    return SaldoJson.mapper().readValue(bytes, family.type());
  }

  @Override
  public String toString() {
    return family.folder();
  }
}
