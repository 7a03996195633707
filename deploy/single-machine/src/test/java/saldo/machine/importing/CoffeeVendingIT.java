package saldo.machine.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.cli.Saldo;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.machine.testing.TestSettings;
import saldo.schemas.SaldoJson;

/** A year of two real coffee machines, through the file driver into a running system. */
class CoffeeVendingIT {
  private static final int CARD = 3;
  private static final int MONEY = 4;

  private final Path root = Installation.here().root();
  private final Path sales = root.resolve("../shared/data/real/coffee-vending.csv").normalize();
  private final Path mapping = root.resolve("docs/examples/coffee-vending.mapping.yaml");
  @TempDir private Path data;

  @Test
  void aYearOfSalesArrivesOnceHoweverOftenItIsImported() throws IOException {
    assumeTrue(Files.exists(sales), "skipped: the file of real sales is not here");
    Map<String, Long> expected = totals();
    Settings settings = TestSettings.in(data);
    try (SingleMachine machine = SingleMachine.start(settings, _ -> {})) {
      assertThat(run("--trial").path("recorded").asInt()).isEqualTo(3_636);

      JsonNode first = run();
      assertThat(first.path("read").asInt()).isEqualTo(3_636);
      assertThat(first.path("recorded").asInt()).isEqualTo(3_636);
      assertThat(first.path("rejected")).isEmpty();

      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .untilAsserted(() -> assertThat(cards(machine)).isEqualTo(expected));
      JsonNode trial = get(machine, "/ledgers/coffee/trial-balance");
      assertThat(trial.path("differenceMinor").path("UAH").asLong(-1)).isZero();
      assertThat(cash(trial)).isEqualTo(cashTotal());
      JsonNode overdrawn = get(machine, "/ledgers/coffee/work-items?kind=overdrawn&limit=1000");
      assertThat(overdrawn.path("items").size()).isPositive();

      JsonNode second = run();
      assertThat(second.path("recorded").asInt()).isZero();
      assertThat(second.path("duplicates").asInt()).isEqualTo(3_636);
      assertThat(get(machine, "/ledgers/coffee/trial-balance")).isEqualTo(trial);
    }
  }

  private JsonNode run(String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("import", sales.toString()));
    words.addAll(List.of("--mapping", mapping.toString(), "--data", data.toString(), "--json"));
    words.addAll(List.of(more));
    StringWriter out = new StringWriter();
    CommandLine command = Saldo.commandLine().setOut(new PrintWriter(out));
    int status = command.execute(words.toArray(String[]::new));
    assertThat(status).as(out.toString()).isZero();
    return SaldoJson.mapper().readTree(out.toString().strip());
  }

  /** What the file itself says each card has spent, as balances. */
  private Map<String, Long> totals() throws IOException {
    Map<String, Long> totals = new TreeMap<>();
    for (String[] sale : rows()) {
      if (!sale[CARD].isEmpty()) {
        totals.merge(sale[CARD], -minor(sale[MONEY]), Long::sum);
      }
    }
    return totals;
  }

  private long cashTotal() throws IOException {
    return rows().stream()
        .filter(sale -> sale[CARD].isEmpty())
        .mapToLong(sale -> minor(sale[MONEY]))
        .sum();
  }

  private List<String[]> rows() throws IOException {
    return Files.readAllLines(sales).stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static long minor(String amount) {
    return new BigDecimal(amount).movePointRight(2).longValueExact();
  }

  private static Map<String, Long> cards(SingleMachine machine) throws IOException {
    Map<String, Long> balances = new TreeMap<>();
    String cursor = "";
    do {
      JsonNode page = get(machine, "/ledgers/coffee/accounts?limit=1000&cursor=" + cursor);
      for (JsonNode account : page.path("items")) {
        String id = account.path("account").asText();
        if (!id.startsWith("@")) {
          balances.put(id, account.path("balanceMinor").asLong());
        }
      }
      cursor = page.path("next").asText("");
    } while (!cursor.isEmpty());
    return balances;
  }

  private static long cash(JsonNode trialBalance) {
    long minor = 0;
    for (JsonNode row : trialBalance.path("rows")) {
      if (row.path("account").asText().startsWith("@cash.")) {
        minor += row.path("debitMinor").asLong();
      }
    }
    return minor;
  }

  private static JsonNode get(SingleMachine machine, String path) throws IOException {
    String token = machine.token(new Claims(Role.AUDITOR, "coffee", "carl"));
    URI uri = machine.url(Service.LEDGER).resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return SaldoJson.mapper().readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
