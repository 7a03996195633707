package saldo.gateway.fuel.jsonpts;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/** A book of one account that sets money aside by the rules of the ledger, and remembers ids. */
final class SmallLedger implements TagBalances.Ledger {
  final Map<EntryId, Long> holds = new LinkedHashMap<>();
  private final Map<CommandId, Outcome> outcomes = new HashMap<>();
  private final Map<CommandId, Envelope<LedgerCommand>> asked = new HashMap<>();
  long balanceMinor;
  @Nullable Long limitMinor;
  boolean silent;

  SmallLedger(long balanceMinor) {
    this.balanceMinor = balanceMinor;
  }

  @Override
  public Optional<Outcome> ask(Envelope<LedgerCommand> command) {
    Envelope<LedgerCommand> before = asked.putIfAbsent(command.id(), command);
    if (before != null && !before.equals(command)) {
      throw new AssertionError("one id for two commands: " + before + " and " + command);
    }
    Outcome outcome = outcomes.computeIfAbsent(command.id(), _ -> decide(command));
    return silent ? Optional.empty() : Optional.of(outcome);
  }

  private Outcome decide(Envelope<LedgerCommand> command) {
    return switch (command.command()) {
      case PlaceHold hold -> place(command, hold);
      case ReleaseHold release -> {
        holds.remove(release.hold());
        yield accepted(command);
      }
      case LedgerCommand other -> throw new AssertionError("nobody asks for " + other);
    };
  }

  private Outcome place(Envelope<LedgerCommand> command, PlaceHold hold) {
    long minor = hold.amount().minor();
    boolean forFuel =
        hold.items() != null && hold.items().stream().allMatch(i -> i.group().equals("fuel"));
    if (!forFuel) {
      return refused(command, RejectionReason.PRODUCT_NOT_ALLOWED, Map.of());
    }
    if (limitMinor != null && minor > limitMinor) {
      return refused(
          command,
          RejectionReason.LIMIT_EXCEEDED,
          Map.of("allowed", limitMinor + " EUR", "wouldBe", minor + " EUR"));
    }
    if (minor > availableMinor()) {
      return refused(
          command,
          RejectionReason.INSUFFICIENT_FUNDS,
          Map.of("available", availableMinor() + " EUR", "requested", minor + " EUR"));
    }
    holds.put(EntryId.of(command.id()), minor);
    return accepted(command);
  }

  long availableMinor() {
    return balanceMinor - holds.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Outcome accepted(Envelope<LedgerCommand> command) {
    return new Outcome.Accepted(
        command.ledger(), EntryId.of(command.id()), 1, 1, Instant.EPOCH, List.of(), List.of());
  }

  private static Outcome refused(
      Envelope<LedgerCommand> command, RejectionReason reason, Map<String, String> details) {
    return new Outcome.Rejected(command.ledger(), EntryId.of(command.id()), reason, "No.", details);
  }
}
