package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import saldo.gateway.fuel.domain.Groups;
import saldo.gateway.fuel.domain.Outstanding;
import saldo.gateway.fuel.domain.Reader;
import saldo.gateway.fuel.domain.Right;
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
    return there == null ? List.of() : there.at(reader(place), takenMinor).toList();
  }

  /** The right of one card at a reader; none if no reader has it. */
  Optional<Right> of(CardNumber number, FuelReaderPlace place) {
    return Optional.ofNullable(rights.get(place.zone()))
        .flatMap(there -> there.at(reader(place), number));
  }

  /** What may be spent by rights, by currency, in minor units. */
  public Map<String, Long> reservedMinor(List<Right> all) {
    return all.stream()
        .filter(Right::isActive)
        .filter(right -> right.card().account() != null)
        .collect(
            Collectors.groupingBy(
                right -> currencies.getOrDefault(right.card().account(), "?"),
                Collectors.summingLong(Right::amountMinor)));
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
