package saldo.gateway.fuel.jsonpts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.CommandIds;
import saldo.gateway.fact.Digest;
import saldo.gateway.fuel.intake.ReportedFilling.Identity;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.Recognition;
import saldo.gateway.online.Remainder;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/**
 * Sets money aside for a tag that was shown at a pump: as much as is configured, or what is there
 * if that is less. The filling spends it. The same tag asking again at the same pump gets the same.
 */
final class TagBalances {
  private static final String NOTE = "jsonpts-hold:";
  private static final String ACTOR = "gateway";
  private static final String PURPOSE = "fuel";

  /** A controller that asks so late is given something new: the filling has to end before. */
  private static final int LEAST_LEFT_PART = 3;

  /** A refusal is final for its id: whoever asks again later asks anew. */
  private static final String NOBODY = "nobody";

  /** The controller's clock may be behind by so much that nobody has noticed. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final ReaderMemory memory;
  private final Recognition view;
  private final Rules rules;
  private final Map<String, Lock> asking = new ConcurrentHashMap<>();

  /** Asks the ledger; empty while there is no outcome. */
  interface Ledger {
    Optional<Outcome> ask(Envelope<LedgerCommand> command);
  }

  /**
   * How much is set aside, for how long, by which clock.
   *
   * @param mostMinor in minor units, from 1
   */
  record Rules(long mostMinor, Duration holdFor, InstantSource clock) {}

  TagBalances(Ledger ledger, ReaderMemory memory, Recognition view, Rules rules) {
    this.ledger = ledger;
    this.memory = memory;
    this.view = view;
    this.rules = rules;
  }

  /**
   * A tag at a pump.
   *
   * @param pump 0 if the controller does not say
   */
  record AtPump(String tag, int pump) {
    String note() {
      return NOTE + pump + ":" + tag;
    }
  }

  /** What a tag may take. */
  sealed interface Answer {
    /** So much is set aside for it. */
    record Available(Money amount) implements Answer {}

    /** Nothing, for a reason of the ledger. */
    record Nothing(RejectionReason reason, String sentence) implements Answer {}

    /** The ledger has not answered; it may be asked again. */
    record Unknown() implements Answer {}
  }

  /**
   * Sets money aside, or says again what is.
   *
   * @throws saldo.kit.client.KafkaUnavailableException if the ledger cannot be asked
   */
  Answer ask(FuelReaderPlace reader, AtPump at) {
    Lock lock = locked(reader, at);
    try {
      Instant now = rules.clock().instant();
      Authorisation before = note(reader, at).filter(each -> each.spentBy() == null).orElse(null);
      if (before != null && isGood(before, now)) {
        return before.placed() ? new Answer.Available(before.amount()) : place(reader, at, before);
      }
      if (before != null && before.placed()) {
        release(reader, before);
      }
      return place(reader, at, first(reader, at, now));
    } finally {
      lock.unlock();
    }
  }

  private Lock locked(FuelReaderPlace reader, AtPump at) {
    String whose = reader.ledger() + "|" + reader.terminal() + "|" + at.note();
    Lock lock = asking.computeIfAbsent(whose, _ -> new ReentrantLock());
    lock.lock();
    return lock;
  }

  private boolean isGood(Authorisation authorisation, Instant now) {
    Duration least = rules.holdFor().dividedBy(LEAST_LEFT_PART);
    return now.plus(least).isBefore(authorisation.expiresAt());
  }

  private Authorisation first(FuelReaderPlace reader, AtPump at, Instant now) {
    // with the one before, as two questions may come in one moment
    String last = note(reader, at).map(each -> each.hold().value()).orElse("");
    String key = Digest.shortOf(reader.terminal(), at.note(), now.toString(), last);
    List<@Nullable String> groups = groups(reader, now);
    Money amount = Money.of(rules.mostMinor(), reader.connection().currency());
    Instant expiresAt = now.plus(rules.holdFor());
    return new Authorisation(
        id(reader, key, 1), key, 1, amount, groups.getFirst(), expiresAt, false, null);
  }

  private static EntryId id(FuelReaderPlace reader, String key, int attempt) {
    return EntryId.of(CommandIds.ofRequest(reader.terminal(), key + "." + attempt));
  }

  private List<@Nullable String> groups(FuelReaderPlace reader, Instant now) {
    List<String> known = view.fuelGroups(reader.ledger(), now);
    return known.isEmpty() ? Arrays.asList((String) null) : new ArrayList<>(known);
  }

  private Answer place(FuelReaderPlace reader, AtPump at, Authorisation authorisation) {
    Authorisation asked = authorisation;
    while (true) {
      put(reader, at, asked);
      @Nullable Outcome outcome = ledger.ask(command(reader, at, asked)).orElse(null);
      switch (outcome) {
        case null -> {
          return new Answer.Unknown();
        }
        case Outcome.Accepted _ -> {
          put(reader, at, asked.accepted());
          return new Answer.Available(asked.amount());
        }
        case Outcome.Rejected refused -> {
          Authorisation next = next(reader, asked, refused);
          if (next == null) {
            put(reader, at, asked.spentBy(NOBODY));
            return new Answer.Nothing(refused.reason(), refused.sentence());
          }
          asked = next;
        }
        case Outcome.Bulk _ -> throw new IllegalStateException("one hold is no bulk");
      }
    }
  }

  /** What a refusal leaves to be tried; nothing if it is final. */
  private @Nullable Authorisation next(
      FuelReaderPlace reader, Authorisation asked, Outcome.Rejected refused) {
    if (asked.attempt() >= Remainder.MOST_ATTEMPTS) {
      return null;
    }
    if (refused.reason() == RejectionReason.PRODUCT_NOT_ALLOWED) {
      String group = groupAfter(reader, asked.group());
      return group == null ? null : again(reader, asked, asked.amount(), group);
    }
    OptionalLong minor = Remainder.of(asked.amount(), refused);
    return minor.isEmpty()
        ? null
        : again(
            reader, asked, Money.of(minor.getAsLong(), asked.amount().currency()), asked.group());
  }

  private static Authorisation again(
      FuelReaderPlace reader, Authorisation asked, Money amount, @Nullable String group) {
    int attempt = asked.attempt() + 1;
    EntryId hold = id(reader, asked.key(), attempt);
    return new Authorisation(
        hold, asked.key(), attempt, amount, group, asked.expiresAt(), false, null);
  }

  private @Nullable String groupAfter(FuelReaderPlace reader, @Nullable String group) {
    List<@Nullable String> groups = groups(reader, rules.clock().instant());
    int next = groups.indexOf(group) + 1;
    return next < groups.size() ? groups.get(next) : null;
  }

  private Envelope<LedgerCommand> command(FuelReaderPlace reader, AtPump at, Authorisation asked) {
    List<Item> items =
        asked.group() == null ? null : List.of(new Item(asked.group(), asked.amount(), 0));
    PlaceHold hold =
        new PlaceHold(
            null,
            asked.amount(),
            asked.expiresAt(),
            PURPOSE,
            view.card(reader.ledger(), at.tag()),
            items,
            HoldService.FUEL);
    return envelope(reader, asked.hold().command(), hold);
  }

  private static Envelope<LedgerCommand> envelope(
      FuelReaderPlace reader, CommandId id, LedgerCommand command) {
    Origin origin = new Origin(ACTOR, reader.terminal(), reader.servicePoint(), null);
    return new Envelope<>(id, reader.ledger(), origin, null, command);
  }

  /** Free again, so that it does not stand in the way of what is asked for now. */
  private void release(FuelReaderPlace reader, Authorisation old) {
    CommandId id = CommandIds.ofRequest(reader.terminal(), old.key() + ".release");
    ledger.ask(envelope(reader, id, new ReleaseHold(old.hold())));
  }

  /**
   * The authorisation that a filling spends; none if there is none. It is written down as spent
   * before the filling is stored: what is set aside may then stay so until it expires, but is never
   * promised a second time.
   *
   * @param filledAt when the filling ended: one from before the authorisation did not spend it
   */
  @Nullable EntryId spent(FuelReaderPlace reader, AtPump at, Identity filling, Instant filledAt) {
    EntryId here = spentHere(reader, at, filling, filledAt);
    return here != null ? here : spentHere(reader, new AtPump(at.tag(), 0), filling, filledAt);
  }

  private @Nullable EntryId spentHere(
      FuelReaderPlace reader, AtPump at, Identity filling, Instant filledAt) {
    Lock lock = locked(reader, at);
    try {
      Authorisation found = note(reader, at).orElse(null);
      if (found == null || !isSpentBy(found, filling, filledAt)) {
        return null;
      }
      put(reader, at, found.spentBy(filling.name()));
      return found.hold();
    } finally {
      lock.unlock();
    }
  }

  private boolean isSpentBy(Authorisation found, Identity filling, Instant filledAt) {
    Instant placedAt = found.expiresAt().minus(rules.holdFor());
    return found.spentBy() == null
        ? !filledAt.plus(SKEW).isBefore(placedAt)
        : found.spentBy().equals(filling.name());
  }

  private Optional<Authorisation> note(FuelReaderPlace reader, AtPump at) {
    return memory.note(reader.ledger(), reader.terminal(), at.note(), Authorisation.class);
  }

  private void put(FuelReaderPlace reader, AtPump at, Authorisation authorisation) {
    memory.putNote(reader.ledger(), reader.terminal(), at.note(), authorisation);
  }
}
