package saldo.ledger.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.ledger.shell.CardIndex.Learned;
import saldo.schemas.CommandId;
import saldo.schemas.Dated;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountCommand.ReclassifyAccount;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.LedgerCommand;

/**
 * Notices when a card's group changes, at once or at a time that was said before, so that its
 * account is counted with the new one from then on.
 */
final class GroupWatch {
  /** In the store of what is due, after everything that begins with a time. */
  private static final String REGROUP = "regroup|";

  private static final int LONGEST_ID = 64;

  private final KeyValueStore<String, byte[]> due;
  private final LedgerStores accounts;
  private final CardIndex cards;

  GroupWatch(ProcessorContext<?, ?> context, LedgerStores accounts, CardIndex cards) {
    this.due = context.getStateStore(LedgerStores.DUE);
    this.accounts = accounts;
    this.cards = cards;
  }

  /** What follows now from what was learned about a card; what follows later is kept. */
  List<Envelope<LedgerCommand>> heard(Learned learned, Instant at) {
    CardState card = learned.now();
    if (card == null) {
      return List.of();
    }
    changesAfter(card, at).forEach(time -> due.put(key(time, learned.ledger(), card), new byte[0]));
    boolean same = counting(learned.before(), at).equals(counting(card, at));
    return same ? List.of() : regrouped(learned.ledger(), card, at).stream().toList();
  }

  /** What follows from times that have come; each stands until it has been done. */
  List<Envelope<LedgerCommand>> due(Instant now, int limit) {
    List<Envelope<LedgerCommand>> commands = new ArrayList<>();
    List<String> done = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> times =
        due.range(REGROUP + at(Instant.EPOCH), REGROUP + at(now.plusMillis(1)))) {
      while (times.hasNext() && commands.size() + done.size() < limit) {
        KeyValue<String, byte[]> time = times.next();
        String[] parts = time.key.split("\\|", -1);
        LedgerId ledger = LedgerId.of(parts[2]);
        CardState card = cards.known(ledger, parts[3]);
        Optional<Envelope<LedgerCommand>> command =
            card == null ? Optional.empty() : regrouped(ledger, card, now);
        command.ifPresentOrElse(commands::add, () -> done.add(time.key));
      }
    }
    done.forEach(due::delete);
    return commands;
  }

  private Optional<Envelope<LedgerCommand>> regrouped(LedgerId ledger, CardState card, Instant at) {
    AccountLink link = card.links().account(at).orElse(null);
    AccountSnapshot account = link == null ? null : accounts.account(ledger, link.account());
    String group = card.links().at(Attribute.GROUP, at).orElse(null);
    if (account == null
        || account.status() == AccountStatus.CLOSED
        || Objects.equals(account.group(), group)) {
      return Optional.empty();
    }
    String id = "group-" + card.version() + "-" + at.toEpochMilli() + "-" + card.number();
    return Optional.of(
        new Envelope<>(
            CommandId.of(id.substring(0, Math.min(LONGEST_ID, id.length()))),
            ledger,
            Origin.of("system"),
            null,
            new ReclassifyAccount(account.account(), card.number(), group)));
  }

  /** Which account is counted with which group. */
  private static List<Optional<String>> counting(@Nullable CardState card, Instant at) {
    return card == null
        ? List.of()
        : List.of(
            card.links().account(at).map(link -> link.account().value()),
            card.links().at(Attribute.GROUP, at));
  }

  private static Stream<Instant> changesAfter(CardState card, Instant at) {
    return Stream.concat(
            card.links().groups().stream().map(Dated::from),
            card.links().accounts().stream().map(Dated::from))
        .filter(from -> from.isAfter(at));
  }

  private static String key(Instant time, LedgerId ledger, CardState card) {
    return REGROUP + at(time) + "|" + ledger + "|" + card.number();
  }

  private static String at(Instant time) {
    return String.format("%015d", time.toEpochMilli());
  }
}
