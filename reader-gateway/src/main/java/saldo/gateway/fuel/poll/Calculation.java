package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saldo.gateway.fuel.domain.Groups;
import saldo.gateway.fuel.domain.Outstanding;
import saldo.gateway.fuel.domain.Reader;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.domain.Right.Blocked;
import saldo.gateway.fuel.domain.Rights;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.FuelView;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.reader.Unreachable;

/** The limits of all cards at the readers of a network, calculated at one moment. */
public final class Calculation {
  private final Map<ZoneId, Rights> rights;
  private final Map<AccountId, String> currencies;
  private final List<FuelReaderPlace> readers;

  private Calculation(
      Map<ZoneId, Rights> rights,
      Map<AccountId, String> currencies,
      List<FuelReaderPlace> readers) {
    this.rights = rights;
    this.currencies = currencies;
    this.readers = readers;
  }

  /**
   * Calculates. The day at the readers decides which period of a limit counts.
   *
   * @param readers those that tables are for, all of one ledger
   * @param outstanding what can still be spent at others
   */
  public static Calculation of(
      FuelView view, List<FuelReaderPlace> readers, Outstanding outstanding, Instant now) {
    List<Reader> network = readers.stream().map(Calculation::reader).toList();
    Map<ZoneId, Rights> rights = new HashMap<>();
    Map<AccountId, String> currencies = new HashMap<>();
    for (FuelReaderPlace reader : readers) {
      rights.computeIfAbsent(
          reader.zone(),
          zone -> {
            LedgerId ledger = reader.ledger();
            FuelView.Basis basis = view.basis(ledger, now, LocalDate.ofInstant(now, zone));
            basis.accounts().forEach((id, account) -> currencies.put(id, account.currency()));
            return new Rights(network, basis.cards(), basis.accounts(), outstanding);
          });
    }
    return new Calculation(rights, currencies, readers);
  }

  /**
   * The rights of all cards at a reader.
   *
   * @param takenMinor what was taken there since, by card as it was read
   */
  public List<Right> at(FuelReaderPlace place, Map<String, Long> takenMinor) {
    Rights there = rights.get(place.zone());
    return there == null ? List.of() : there.at(reader(place), takenMinor);
  }

  /** The right of one card at a reader; none if no reader has it. */
  Optional<Right> of(CardNumber number, FuelReaderPlace place) {
    return Optional.ofNullable(rights.get(place.zone()))
        .flatMap(there -> there.at(reader(place), number));
  }

  /** What a table allows altogether. */
  TableSummary summary(List<Right> all) {
    Map<Blocked, Long> blocked = new EnumMap<>(Blocked.class);
    Map<String, Long> reserved = new HashMap<>();
    long active = 0;
    for (Right right : all) {
      if (right.blocked() != null) {
        blocked.merge(right.blocked(), 1L, Long::sum);
      } else {
        active++;
        if (right.card().account() != null) {
          String currency = currencies.getOrDefault(right.card().account(), "?");
          reserved.merge(currency, right.amountMinor(), Long::sum);
        }
      }
    }
    return new TableSummary(active, blocked, reserved);
  }

  /** What somebody should know of the whole network. */
  List<String> notes(List<String> behind, Unreachable unreachable) {
    List<String> notes = new ArrayList<>();
    if (!behind.isEmpty()) {
      notes.add(
          switch (unreachable) {
            case WAIT -> "Not collected from: " + PollRun.named(behind) + ".";
            case EXCLUDE ->
                "Left out: %s. What their tables still allow is kept back from the others."
                    .formatted(PollRun.named(behind));
            case FORCE ->
                "Forced without %s: what was filled there since may be spent a second time."
                    .formatted(PollRun.named(behind));
          });
    }
    boolean groups = readers.stream().anyMatch(reader -> !reader.capabilities().perCard());
    if (groups) {
      rights.values().stream().findFirst().ifPresent(any -> notes.addAll(groups(any)));
    }
    return notes;
  }

  private static List<String> groups(Rights rights) {
    return rights.inconsistentGroups().stream().map(Calculation::sentence).toList();
  }

  private static String sentence(Groups.Inconsistent group) {
    List<String> cards = group.different().stream().map(card -> card.number().value()).toList();
    return "The cards of the group %s have different limits (%s differ): they are blocked at"
            .formatted(group.group(), PollRun.named(cards))
        + " readers that know groups only; give them one profile, or another group.";
  }

  static Reader reader(FuelReaderPlace place) {
    return new Reader(place.terminal(), place.servicePoint(), place.capabilities());
  }
}
