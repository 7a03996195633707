package saldo.reporting.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.reporting.export.Printed.Status;
import saldo.reporting.export.Sheet.Fact;
import saldo.reporting.export.Sheet.Row;
import saldo.reporting.export.Sheet.Subtotal;
import saldo.schemas.CardNumber;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementHolder;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItemKind;
import saldo.schemas.reporting.StatementParty;

/** Puts a statement into words, figures and sums for paper. */
final class SheetMaker {
  /** More would fill the page; the rest is counted. */
  private static final int MOST_NAMES = 6;

  /** Enough to tell signatures apart on paper. */
  private static final int FINGERPRINT = 16;

  private final Printed printed;
  private final Statement statement;
  private final Texts texts;
  private final Rows rows;

  SheetMaker(Printed printed, Texts texts) {
    this.printed = printed;
    this.statement = printed.statement();
    this.texts = texts;
    this.rows = new Rows(statement, texts);
  }

  Sheet sheet() {
    StatementParty issuer = statement.issuer();
    return new Sheet(
        visible(issuer == null ? statement.ledger().value() : issuer.name()),
        visible(legal(issuer)),
        address(),
        facts(),
        sums(),
        statement.items().stream().map(this::row).toList(),
        subtotals(),
        statement.items().stream().anyMatch(StatementItem::late),
        footer(),
        banner());
  }

  private List<String> address() {
    StatementHolder holder = statement.holder();
    List<String> lines = new ArrayList<>();
    if (holder.company() != null) {
      lines.add(visible(holder.company().name()));
      lines.add(visible(legal(holder.company())));
    } else {
      lines.add(names(holder.bearers()));
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  private String legal(@Nullable StatementParty party) {
    return party == null || party.legalId() == null
        ? ""
        : texts.of("legalId") + " " + party.legalId();
  }

  private List<Fact> facts() {
    StatementHolder holder = statement.holder();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("account", statement.account().value()));
    facts.add(fact("vehicle", names(holder.vehicles())));
    facts.add(fact("bearer", names(holder.bearers())));
    facts.add(fact("cards", cards(holder.cards())));
    facts.add(fact("period", period()));
    facts.add(fact("number", Long.toString(statement.number())));
    facts.add(fact("closed", rows.minute(statement.closedAt())));
    facts.add(fact("currency", statement.currency()));
    facts.removeIf(fact -> fact.value().isBlank());
    return facts;
  }

  private String period() {
    var from = statement.period().from();
    String last = rows.lastDay(statement.period().until());
    return from == null ? texts.of("periodFirst") + " " + last : rows.day(from) + " – " + last;
  }

  private List<Fact> sums() {
    long credits = sum(true);
    long debits = sum(false);
    return List.of(
        fact("opening", shown(statement.openingMinor())),
        fact("credits", shown(credits)),
        fact("debits", shown(debits)),
        fact("closing", shown(statement.closingMinor())));
  }

  private long sum(boolean credit) {
    return statement.items().stream()
        .mapToLong(StatementItem::amountMinor)
        .filter(minor -> minor > 0 == credit)
        .sum();
  }

  private Row row(StatementItem item) {
    return new Row(
        rows.minute(item.businessTime()),
        visible(title(item)),
        visible(rows.shortly(item)),
        item.late(),
        Figures.shownLitres(item.detail().quantityMl()),
        Figures.shownPrice(item.detail().unitMilliMinor(), statement.currency()),
        shown(item.amountMinor()),
        shown(item.balanceMinor()));
  }

  private String title(StatementItem item) {
    String product = rows.product(item);
    String kind = rows.kind(item);
    return product.isEmpty() || product.equals(kind) ? kind : kind + " · " + product;
  }

  /** Of what was taken; corrections of prices count, but not the litres again. */
  private List<Subtotal> subtotals() {
    SortedMap<String, long[]> sums = new TreeMap<>();
    for (StatementItem item : statement.items()) {
      String product = rows.product(item);
      if (!product.isEmpty() && item.kind() != StatementItemKind.PREPAYMENT) {
        long[] sum = sums.computeIfAbsent(product, _ -> new long[3]);
        boolean taken = item.kind() != StatementItemKind.CORRECTION;
        sum[0] += taken ? 1 : 0;
        Long quantity = item.detail().quantityMl();
        sum[1] += quantity == null || !taken ? 0 : quantity;
        sum[2] += item.amountMinor();
      }
    }
    return sums.entrySet().stream()
        .map(sum ->
            new Subtotal(
                visible(sum.getKey()),
                Long.toString(sum.getValue()[0]),
                sum.getValue()[1] == 0 ? "" : Figures.shownLitres(sum.getValue()[1]),
                shown(sum.getValue()[2])))
        .toList();
  }

  private String footer() {
    String id = "%s %s / %d".formatted(texts.of("title"), statement.account(), statement.number());
    return printed.status() == Status.TEST
        ? id
        : "%s   ·   %s %s   ·   %s %s"
            .formatted(
                id,
                texts.of("verify"),
                printed.key(),
                texts.of("fingerprint"),
                fingerprint(printed.signature()));
  }

  private String banner() {
    return switch (printed.status()) {
      case FINAL -> "";
      case TEST -> texts.of("test");
      case INVALID -> texts.of("invalid");
    };
  }

  private String shown(long minor) {
    return Figures.shownAmount(minor, statement.currency());
  }

  private Fact fact(String label, String value) {
    return new Fact(texts.of(label), value);
  }

  private static String names(List<StatementParty> parties) {
    return some(parties.stream().map(StatementParty::name).filter(n -> !n.isBlank()).toList());
  }

  private static String cards(List<CardNumber> cards) {
    return some(cards.stream().map(CardNumber::value).toList());
  }

  private static String some(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int rest = names.size() - MOST_NAMES;
    return visible(rest > 0 ? first + " + " + rest : first);
  }

  /** Without what XML has no words for. */
  private static String visible(String text) {
    return text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String fingerprint(String signature) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(signature.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
