package saldo.gateway.file;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceTransaction.Type;
import saldo.gateway.fact.Digest;
import saldo.gateway.fact.FactRules;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fact.RefusedException;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;

/** Turns rows into facts as a mapping says. Pure: it stores nothing and asks nobody. */
final class RowMeaning {
  private static final String GENERAL = "general";

  private final Mapping mapping;
  private final TimeText times;
  private final AmountText amounts;
  private final List<String> identity;

  RowMeaning(Mapping mapping) {
    Mapping.Columns columns = mapping.columns();
    this.mapping = mapping;
    this.times = new TimeText(columns.at().patterns(), MappingReader.zone(mapping));
    this.amounts =
        new AmountText(columns.amount().decimals(), MappingReader.mark(columns.amount()));
    this.identity =
        List.copyOf(mapping.identity() == null ? meaningful() : new TreeSet<>(mapping.identity()));
  }

  /**
   * What a row says.
   *
   * @param line where it is in the file
   * @param at when it happened
   * @param origin where
   * @param type what happened
   * @param amount how much
   * @param command what the ledger is told
   */
  record Meaning(
      long line, Instant at, Origin origin, Type type, Money amount, LedgerCommand command) {}

  /** All columns that have to be in the file. */
  Set<String> columns() {
    Set<String> all = new LinkedHashSet<>(meaningful());
    all.addAll(identity);
    skips().map(Mapping.Skip::column).forEach(all::add);
    return all;
  }

  private NavigableSet<String> meaningful() {
    Mapping.Columns columns = mapping.columns();
    NavigableSet<String> names = new TreeSet<>(Set.of(columns.at().column()));
    names.add(columns.amount().column());
    Stream.of(
            Optional.ofNullable(columns.type()).map(Mapping.Type::column),
            Optional.ofNullable(columns.account()),
            Optional.ofNullable(columns.card()).map(Mapping.Card::column),
            Optional.ofNullable(columns.product()),
            Optional.ofNullable(columns.terminal()))
        .flatMap(Optional::stream)
        .forEach(names::add);
    return names;
  }

  private Stream<Mapping.Skip> skips() {
    return Stream.ofNullable(mapping.skip()).flatMap(List::stream);
  }

  /** Whether the row is no sale. */
  boolean isSkipped(Row row) {
    return skips().anyMatch(skip -> skip.values().contains(row.value(skip.column())));
  }

  /** The same for the same row in every file of the source. */
  String identity(Row row) {
    Stream<String> values = identity.stream().flatMap(name -> Stream.of(name, row.value(name)));
    return Digest.of(Stream.concat(Stream.of(mapping.source()), values).toArray(String[]::new));
  }

  /**
   * Reads a row.
   *
   * @throws RefusedException with the first thing that is wrong
   */
  Meaning read(Row row) {
    if (!row.complete()) {
      throw new RefusedException(
          "ROW_INCOMPLETE", "the row has more or fewer columns than the header");
    }
    if (!row.isReadable()) {
      throw new RefusedException(
          "CHARSET_WRONG", "the row has bytes that are not " + MappingReader.charset(mapping));
    }
    Instant at = at(row);
    Type type = type(row);
    Money amount = amount(row);
    LedgerCommand command = command(row, type, amount);
    return new Meaning(row.line(), at, origin(row), type, amount, command);
  }

  private Instant at(Row row) {
    String text = row.value(mapping.columns().at().column());
    Instant at =
        times
            .read(text)
            .orElseThrow(() ->
                new RefusedException(
                    "TIME_UNREADABLE", "the time fits none of the mapping's patterns"));
    refuse(FactRules.time(at));
    return at;
  }

  private Money amount(Row row) {
    OptionalLong minor = amounts.read(row.value(mapping.columns().amount().column()));
    if (minor.isEmpty()) {
      throw new RefusedException(
          "AMOUNT_UNREADABLE",
          "the amount is no number with at most %d decimals"
              .formatted(mapping.columns().amount().decimals()));
    }
    return Money.of(minor.getAsLong(), mapping.constants().currency());
  }

  private Type type(Row row) {
    Mapping.Type column = mapping.columns().type();
    Type type =
        column == null
            ? mapping.constants().type()
            : column.values().get(row.value(column.column()));
    if (type == null) {
      throw new RefusedException(
          "TYPE_UNKNOWN", "the mapping does not say what this row's type means");
    }
    return type;
  }

  private LedgerCommand command(Row row, Type type, Money amount) {
    Mapping.Constants constants = mapping.constants();
    return switch (type) {
      case PURCHASE -> {
        var fact =
            new RecordPurchase(
                account(row), amount, items(row, amount), constants.openAs(), card(row));
        refuse(FactRules.check(fact));
        yield fact;
      }
      case LOAD -> {
        if (constants.tender() == null) {
          throw new IllegalStateException("the reader of mappings lets none pass without tender");
        }
        var fact =
            new RecordLoad(account(row), amount, constants.tender(), constants.openAs(), card(row));
        refuse(FactRules.check(fact));
        yield fact;
      }
      case CASH_SALE -> {
        var fact = new RecordCashSale(amount, items(row, amount));
        refuse(FactRules.check(fact));
        yield fact;
      }
      case DELIVERY, WIPE, FILLING ->
          throw new IllegalStateException("the reader of mappings lets none pass");
    };
  }

  private @Nullable CardRef card(Row row) {
    Mapping.Card card = mapping.columns().card();
    return card == null ? null : new CardText(card.form()).read(row.value(card.column()));
  }

  private @Nullable AccountId account(Row row) {
    String column = mapping.columns().account();
    if (column == null) {
      return null;
    }
    try {
      return AccountId.of(row.value(column));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "ACCOUNT_INVALID", "an account is 1 to 64 letters, digits and . _ : -");
    }
  }

  private @Nullable List<Item> items(Row row, Money amount) {
    String column = mapping.columns().product();
    String product = column == null ? mapping.constants().product() : row.value(column);
    Integer vat = mapping.constants().vatBasisPoints();
    if (product == null && vat == null) {
      return null;
    }
    String group = product == null || product.isBlank() ? GENERAL : GroupCode.of(product);
    return List.of(new Item(group, amount, vat == null ? 0 : vat));
  }

  private Origin origin(Row row) {
    String column = mapping.columns().terminal();
    String terminal = column == null ? mapping.constants().terminal() : row.value(column);
    if (terminal != null && !MappingReader.isName(terminal)) {
      throw new RefusedException(
          "TERMINAL_INVALID", "a terminal is 1 to 32 letters, digits and . _ -");
    }
    return new Origin(
        "import:" + mapping.source(), terminal, mapping.constants().servicePoint(), null);
  }

  private static void refuse(Optional<Refusal> refusal) {
    refusal.ifPresent(each -> {
      throw new RefusedException(each);
    });
  }
}
