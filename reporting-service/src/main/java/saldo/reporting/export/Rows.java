package saldo.reporting.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.schemas.ledger.Tender;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItem.Detail;
import saldo.schemas.reporting.StatementItemKind;

/** The words of a statement's lines. */
final class Rows {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  /** No line ends here. */
  private static final String SPACE = "\u00a0";

  private final Statement statement;
  private final Texts texts;
  private final ZoneId zone;

  Rows(Statement statement, Texts texts) {
    this.statement = statement;
    this.texts = texts;
    this.zone = ZoneId.of(statement.period().timeZone());
  }

  ZoneId zone() {
    return zone;
  }

  String day(Instant time) {
    return DAY.format(time.atZone(zone));
  }

  String minute(Instant time) {
    return MINUTE.format(time.atZone(zone));
  }

  /** The last day of a period that ends at a time. */
  String lastDay(Instant end) {
    return day(end.minusNanos(1));
  }

  String kind(StatementItem item) {
    return texts.of("kind." + name(item.kind()));
  }

  static String name(StatementItemKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was bought, where, with which card and so on, in one line. */
  String words(StatementItem item) {
    List<String> words = new ArrayList<>();
    add(words, product(item));
    add(words, item.detail().card() == null ? null : item.detail().card().value());
    add(words, where(item));
    return String.join(" · ", words);
  }

  /** The same on paper, where the product is above it; an only card is named once, at the top. */
  String shortly(StatementItem item) {
    List<String> words = new ArrayList<>();
    boolean one = statement.holder().cards().size() == 1;
    add(words, where(item));
    add(words, one || item.detail().card() == null ? null : item.detail().card().value());
    return String.join(" · ", words);
  }

  private String where(StatementItem item) {
    Detail detail = item.detail();
    List<String> words = new ArrayList<>();
    add(words, named(statement.servicePoints(), detail.servicePoint()));
    add(words, detail.tender() == null ? null : tender(detail.tender()));
    add(words, detail.odometerKm() == null ? null : detail.odometerKm() + SPACE + of("odometer"));
    add(words, detail.counterpart() == null ? null : of("from") + " " + detail.counterpart());
    add(words, detail.corrects() == null ? null : of("corrects") + " " + detail.corrects());
    add(words, detail.text());
    return String.join(" · ", words);
  }

  /** The name of a product, or its id; empty if there is none. */
  String product(StatementItem item) {
    return Objects.requireNonNullElse(named(statement.products(), item.detail().product()), "");
  }

  /** The name of a service point, or its id; empty if there is none. */
  String servicePoint(StatementItem item) {
    return Objects.requireNonNullElse(
        named(statement.servicePoints(), item.detail().servicePoint()), "");
  }

  private String tender(Tender tender) {
    return texts.of("tender." + tender.name().toLowerCase(Locale.ROOT));
  }

  private String of(String name) {
    return texts.of(name);
  }

  private static @Nullable String named(Map<String, String> names, @Nullable String id) {
    return id == null ? null : names.getOrDefault(id, id);
  }

  private static void add(List<String> words, @Nullable String word) {
    if (word != null && !word.isBlank()) {
      words.add(word);
    }
  }
}
