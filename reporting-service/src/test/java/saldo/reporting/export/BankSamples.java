package saldo.reporting.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import saldo.reporting.domain.Statements;
import saldo.schemas.SaldoJson;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItemKind;
import saldo.testing.Repository;

/** Statements of every kind that banks' programs have to read. */
final class BankSamples {
  private static final String[] TEXTS = {
    "Jönsson & Söhne, Ærøskøbing, Žižkov, Łódź: 5 € – 100 %",
    "Καλημέρα, Привет, 東京, \uD83D\uDE9A\uD83D\uDE9A {1:F01} \\ | ~ ^ \" * <b>&amp;</b> ]]>",
    "first line\r\n-second line\n:61:2610011001C1,00NMSCFALSE\n-}\t\u0000\u0007\u0085",
    "a\u0308o\u0308u\u0308 \uD800 \uDC00 \uFFFE \u200B\u202E",
    "- : - : ".repeat(80),
    "Wörter ".repeat(120),
    "\uD83D\uDE9A".repeat(300),
    "=1+1",
    "   ",
    "x"
  };

  private BankSamples() {}

  static Stream<Named<Statement>> all() throws IOException {
    Statement ordinary = Samples.ordinary();
    return Stream.of(
        Named.of("nothing was booked", Samples.empty()),
        Named.of("late items and a correction", ordinary),
        Named.of("several pages", Samples.lengthy()),
        Named.of("as many items as there can be", Samples.fillings(Statements.MOST_ITEMS - 2)),
        Named.of("the first, and nothing was booked", first(Samples.empty())),
        Named.of("the first", first(ordinary)),
        Named.of("overdrawn", shifted(ordinary, -900_000)),
        Named.of("items of every kind", everyKind()),
        Named.of("a currency without decimals", changed(ordinary, s -> s.put("currency", "JPY"))),
        Named.of("a currency with three", changed(ordinary, s -> s.put("currency", "KWD"))),
        Named.of("texts of all kinds", texts()),
        Named.of("a name without a letter", named("\u0000\u0001")),
        Named.of("ids as long as they can be", longIds()),
        Named.of("the golden empty one", golden("empty")),
        Named.of("the golden one", golden("filled")));
  }

  /** The same about another account. */
  static Statement of(String account) {
    return changed(Samples.ordinary(), s -> s.put("account", account));
  }

  /** The next one, of the month after, with nothing in it. */
  static Statement after(Statement statement) {
    return changed(
        statement,
        s -> {
          period(s).set("from", period(s).get("until"));
          period(s).put("until", "2026-11-30T23:00:00Z");
          s.put("number", statement.number() + 1);
          s.put("openingMinor", statement.closingMinor());
          s.set("items", SaldoJson.mapper().createArrayNode());
        });
  }

  static Statement texts() {
    return changed(
        named("\uD83D\uDE9A".repeat(100)),
        s -> {
          for (int i = 0; i < TEXTS.length; i++) {
            detail(item(s, i)).put("text", TEXTS[i]);
          }
        });
  }

  private static Statement named(String company) {
    return changed(
        Samples.ordinary(), s -> ((ObjectNode) s.at("/holder/company")).put("name", company));
  }

  private static Statement first(Statement statement) {
    return changed(
        shifted(statement, -statement.openingMinor()),
        s -> {
          s.put("number", 1);
          period(s).remove("from");
        });
  }

  private static Statement shifted(Statement statement, long minor) {
    return changed(
        statement,
        s -> {
          s.put("openingMinor", statement.openingMinor() + minor);
          for (JsonNode item : s.get("items")) {
            ((ObjectNode) item).put("balanceMinor", item.get("balanceMinor").longValue() + minor);
          }
          s.put("closingMinor", statement.closingMinor() + minor);
        });
  }

  private static Statement everyKind() {
    List<StatementItemKind> kinds = List.of(StatementItemKind.values());
    return changed(
        Samples.fillings(kinds.size()),
        s -> {
          for (int i = 0; i < kinds.size(); i++) {
            item(s, i).set("kind", SaldoJson.mapper().valueToTree(kinds.get(i)));
            detail(item(s, i)).put("counterpart", "acme").put("corrects", "fact:pump-3:122");
          }
        });
  }

  private static Statement longIds() {
    return changed(
        Samples.ordinary(),
        s -> {
          s.put("ledger", "l".repeat(32))
              .put("account", "a:_.".repeat(16))
              .put("number", 1_234_567);
          for (JsonNode item : s.get("items")) {
            ((ObjectNode) item).put("entry", "e".repeat(60) + item.get("seq") + "/1000");
            ((ObjectNode) item).put("seq", 1_000_000_000_000L + item.get("seq").longValue());
          }
        });
  }

  private static Statement golden(String name) throws IOException {
    String json =
        Files.readString(Repository.file("schemas/golden/statement/" + name + ".v1.json"));
    return SaldoJson.mapper().readValue(json, Statement.class);
  }

  private static ObjectNode period(ObjectNode statement) {
    return (ObjectNode) statement.get("period");
  }

  private static ObjectNode item(ObjectNode statement, int index) {
    return (ObjectNode) statement.get("items").get(index);
  }

  private static ObjectNode detail(ObjectNode item) {
    return (ObjectNode) item.get("detail");
  }

  private static Statement changed(Statement statement, Consumer<ObjectNode> change) {
    try {
      ObjectNode json = SaldoJson.mapper().valueToTree(statement);
      change.accept(json);
      return SaldoJson.mapper().treeToValue(json, Statement.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the sample is no statement", e);
    }
  }
}
