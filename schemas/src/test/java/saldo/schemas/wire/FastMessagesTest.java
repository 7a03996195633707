package saldo.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;
import saldo.schemas.examples.Example.Family;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.testing.Names;

/** The messages that pass all day are not left to the mapper: that would be right, but slow. */
class FastMessagesTest {
  @Test
  void theFrequentCommandsAreReadAndWrittenByHand() throws IOException {
    Speed speed = new Speed();
    for (Object message : Kind.examples(Family.ENVELOPE)) {
      @SuppressWarnings("unchecked") // an envelope is only ever around a command of the ledger
      Envelope<LedgerCommand> envelope = (Envelope<LedgerCommand>) message;
      speed.add(
          Names.kebab(envelope.command().getClass()),
          Canonical.read(bytes(message), Records::envelope),
          Canonical.write(envelope, Records::write));
    }
    speed.assertFast(
        "capture-hold",
        "load",
        "place-hold",
        "purchase",
        "record-cash-sale",
        "record-load",
        "record-purchase",
        "transfer",
        "unload");
  }

  @Test
  void theEventsThatFollowAreReadAndWrittenByHand() throws IOException {
    Speed speed = new Speed();
    for (Object message : Kind.examples(Family.JOURNAL_ENTRY)) {
      JournalEntry entry = (JournalEntry) message;
      speed.add(
          entry.event().typeName(),
          Canonical.read(bytes(message), Records::entry),
          Canonical.write(entry, Records::write));
    }
    speed.assertFast(
        "cash-sale-recorded",
        "hold-captured",
        "hold-placed",
        "load-recorded",
        "loaded",
        "purchase-recorded",
        "purchased",
        "transferred",
        "unloaded");
  }

  @Test
  void everyAccountButThoseOfMediaIsReadAndWrittenByHand() throws IOException {
    for (Object message : Kind.examples(Family.ACCOUNT_SNAPSHOT)) {
      AccountSnapshot account = (AccountSnapshot) message;
      if (account.undelivered() != null || account.medium() != null) {
        assertThat(Canonical.read(bytes(message), Records::account)).isNull();
        assertThat(Canonical.write(account, Records::write)).isNull();
        continue;
      }
      assertThat(Canonical.read(bytes(message), Records::account)).isEqualTo(message);
      assertThat(Canonical.write(account, Records::write)).isNotNull();
    }
  }

  @Test
  void everyOutcomeButABulksAndThoseOfMediaIsWrittenByHand() {
    List<Object> slow =
        Kind.examples(Family.OUTCOME).stream()
            .filter(outcome -> Canonical.write((Outcome) outcome, Outcomes::write) == null)
            .toList();
    assertThat(slow)
        .hasSize(3)
        .allMatch(outcome ->
            outcome instanceof Outcome.Bulk
                || (outcome instanceof Outcome.Accepted accepted
                    && (accepted.toWrite() != null || accepted.begun() != null)));
  }

  @Test
  void everyYesButThoseOfMediaIsReadByHand() throws IOException {
    for (Object message : Kind.examples(Family.OUTCOME)) {
      boolean fast =
          message instanceof Outcome.Accepted accepted
              && accepted.toWrite() == null
              && accepted.begun() == null;
      assertThat(Canonical.read(bytes(message), Outcomes::read)).isEqualTo(fast ? message : null);
    }
  }

  @Test
  void noUsualNameOrTimeIsSlow() {
    for (String actor : List.of("Åsa Öberg", "till 7", "Ελένη", "山田")) {
      for (String time : List.of("2026-11-21T14:05:07Z", "2026-11-21T14:05:07.250Z")) {
        String json =
            """
            {"id":"a","ledger":"l","origin":{"actor":"%s"},"businessTime":"%s",\
            "command":{"type":"purchase","account":"c","amount":{"minor":1,"currency":"EUR"}}}\
            """
                .formatted(actor, time);
        assertThat(Canonical.read(json.getBytes(UTF_8), Records::envelope)).isNotNull();
      }
    }
  }

  private static byte[] bytes(Object message) throws IOException {
    return SaldoJson.mapper().writeValueAsBytes(message);
  }

  /** Which types are read and written by hand, in every version of theirs. */
  private static final class Speed {
    private final Set<String> fast = new TreeSet<>();
    private final Set<String> slowToRead = new TreeSet<>();
    private final Set<String> slowToWrite = new TreeSet<>();

    void add(String type, @Nullable Object read, byte @Nullable [] written) {
      fast.add(type);
      if (read == null) {
        slowToRead.add(type);
      }
      if (written == null) {
        slowToWrite.add(type);
      }
    }

    void assertFast(String... types) {
      assertThat(slowToRead).isEqualTo(slowToWrite);
      fast.removeAll(slowToRead);
      assertThat(fast).containsExactly(types);
    }
  }
}
