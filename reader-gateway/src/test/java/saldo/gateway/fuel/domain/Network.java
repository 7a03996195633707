package saldo.gateway.fuel.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.Exposure.Policy;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;

/** Given readers, accounts and cards, what may be done where. */
final class Network {
  private final List<Reader> readers = new ArrayList<>();
  private final Map<AccountId, FuelAccount> accounts = new HashMap<>();
  private final List<FuelCard> cards = new ArrayList<>();
  private Outstanding outstanding = Outstanding.NOTHING;

  static Capabilities amounts() {
    return new Capabilities(true, true, true, true, true, false, true, 11, null);
  }

  static Capabilities quantities() {
    return new Capabilities(false, true, false, true, true, false, true, 11, null);
  }

  Network reader(String terminal, Capabilities capabilities) {
    readers.add(new Reader(terminal, "station-" + terminal, capabilities));
    return this;
  }

  Network account(String id, long availableMinor, Policy policy, @Nullable String home) {
    AccountId account = AccountId.of(id);
    accounts.put(
        account, new FuelAccount(account, "EUR", availableMinor, new Exposure(policy, home)));
    return this;
  }

  Network account(String id, long availableMinor) {
    return account(id, availableMinor, Policy.SPLIT, null);
  }

  Network outstanding(String account, long minor) {
    outstanding = new Outstanding(Map.of(AccountId.of(account), minor));
    return this;
  }

  Network card(FuelCard card) {
    cards.add(card);
    return this;
  }

  Network card(String number, String account, UsedLimit... limits) {
    return card(plain(number, account, List.of(limits)));
  }

  static FuelCard plain(String number, String account, List<UsedLimit> limits) {
    return new FuelCard(
        CardNumber.of(number),
        number,
        true,
        AccountId.of(account),
        "fleet",
        limits,
        new FuelCard.Fuel(List.of("D"), 180_000L, null, null, null));
  }

  static FuelCard with(FuelCard card, FuelCard.Fuel fuel) {
    return new FuelCard(
        card.number(),
        card.read(),
        card.usable(),
        card.account(),
        card.group(),
        card.limits(),
        fuel);
  }

  static UsedLimit amount(Period per, long value, long used) {
    return new UsedLimit(
        new Limit("limit-" + per, Measure.AMOUNT, per, value, null, null, null), used);
  }

  static UsedLimit times(Period per, long value, long used) {
    return new UsedLimit(
        new Limit("times-" + per, Measure.COUNT, per, value, null, null, null), used);
  }

  Rights rights() {
    return new Rights(readers, cards, accounts, outstanding);
  }

  Right at(String terminal, String card) {
    return rights().at(reader(terminal), CardNumber.of(card)).orElseThrow();
  }

  Right at(String terminal, String card, Map<String, Long> taken) {
    return rights().at(reader(terminal), taken).stream()
        .filter(right -> right.card().number().value().equals(card))
        .findFirst()
        .orElseThrow();
  }

  private Reader reader(String terminal) {
    return readers.stream().filter(r -> r.terminal().equals(terminal)).findFirst().orElseThrow();
  }
}
