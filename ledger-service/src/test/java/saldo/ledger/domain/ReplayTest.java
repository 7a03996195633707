package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Situation;
import saldo.ledger.domain.Run.Effect;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.testing.Golden;
import saldo.testing.Kinds;
import saldo.testing.Repository;

/** A journal that was once written leads to the balances it always led to. */
class ReplayTest {
  private static final int LEDGERS = 150;
  private static final int MEDIA_LEDGERS = 5;
  private static final int MEDIA_STEPS = 40;

  @Test
  void anOldJournalLeadsToTheBalancesItAlwaysLedTo() throws IOException {
    Ledger ledger = new Ledger();
    for (int version = 1; version <= recordedVersions(); version++) {
      Map<LedgerId, Book> books = new LinkedHashMap<>();
      for (JournalEntry entry : read(journal(version))) {
        Book before = books.getOrDefault(entry.ledger(), Book.EMPTY);
        books.put(entry.ledger(), ledger.evolve(before, entry.event()));
      }
      Golden.wire(file("v%d.balances.jsonl", version)).check(balances(books));
    }
  }

  /** How many journals there are; if one of today's events is in none, another is recorded. */
  private static int recordedVersions() throws IOException {
    Set<Class<?>> missing = new HashSet<>(Set.of(Kinds.of(LedgerEvent.class)));
    int version = 1;
    for (; Files.exists(journal(version)); version++) {
      read(journal(version)).forEach(entry -> missing.remove(entry.event().getClass()));
    }
    if (missing.isEmpty()) {
      return version - 1;
    }
    Golden.wire(journal(version)).check(recorded());
    read(journal(version)).forEach(entry -> missing.remove(entry.event().getClass()));
    assertThat(missing).as("RandomSteps has to lead to every type of event").isEmpty();
    return version;
  }

  /** Journals of today's rules: each ledger with its own stream of random commands or reports. */
  private static String recorded() throws JsonProcessingException {
    StringBuilder lines = new StringBuilder();
    for (int number = 1; number <= LEDGERS; number++) {
      Run run = new Run();
      RandomSteps.draw(new SplittableRandom(number)).forEach(run::take);
      write(run, LedgerId.of("ledger-" + number), lines);
    }
    for (int number = 1; number <= MEDIA_LEDGERS; number++) {
      MediaWorld world = MediaWorld.of(new SplittableRandom(number));
      world.goOn(MEDIA_STEPS);
      world.comeToRest();
      world.end();
      write(world.run(), LedgerId.of("media-" + number), lines);
    }
    return lines.toString();
  }

  private static void write(Run run, LedgerId ledger, StringBuilder lines)
      throws JsonProcessingException {
    long seq = 0;
    for (Effect effect : run.effects()) {
      for (LedgerEvent event : effect.events()) {
        Situation then = effect.situation();
        JournalEntry entry =
            new JournalEntry(
                ledger, ++seq, effect.entry(), then.at(), then.at(), then.origin(), event);
        lines.append(SaldoJson.mapper().writeValueAsString(entry)).append('\n');
      }
    }
  }

  private static Path journal(int version) {
    return file("v%d.journal.jsonl", version);
  }

  private static Path file(String name, int version) {
    return Repository.file("ledger-service/src/test/replay/" + name.formatted(version));
  }

  private static List<JournalEntry> read(Path journal) throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(journal)) {
      entries.add(SaldoJson.mapper().readValue(line, JournalEntry.class));
    }
    return entries;
  }

  private static String balances(Map<LedgerId, Book> books) throws JsonProcessingException {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<LedgerId, Book> book : books.entrySet()) {
      List<AccountSnapshot> accounts =
          book.getValue().accounts().values().stream()
              .sorted(Comparator.comparing(account -> account.account().value()))
              .toList();
      for (AccountSnapshot account : accounts) {
        String json = SaldoJson.mapper().writeValueAsString(account);
        lines.append(book.getKey()).append(' ').append(json).append('\n');
      }
    }
    return lines.toString();
  }
}
