package saldo.machine.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import saldo.machine.bench.load.OpenLoop;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.keys.Role;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountKind;

/** Whether the books hold what was sent: every purchase once, debit equal to credit. */
public final class BookCheck implements AutoCloseable {
  /** The read model follows a flood at its own pace. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration REQUEST_PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final Product product;
  private final Map<LedgerId, Long> spentMinor = new HashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(REQUEST_PATIENCE).build();

  public BookCheck(Product product) {
    this.product = product;
  }

  /** Notes what purchases were accepted. */
  public void expect(Map<LedgerId, Long> moreMinor) {
    moreMinor.forEach((ledger, minor) -> spentMinor.merge(ledger, minor, Long::sum));
  }

  /**
   * Waits until the trial balance of every ledger shows exactly what was spent.
   *
   * @throws MachineException if it shows anything else
   */
  public void requireExactlyOnce() {
    spentMinor.forEach((ledger, expected) -> {
      OpenLoop.await(() -> revenueMinor(trialBalance(ledger)) >= expected, PATIENCE);
      JsonNode balance = trialBalance(ledger);
      long revenue = revenueMinor(balance);
      if (revenue != expected || !isEven(balance)) {
        throw new MachineException(
            Code.MEASUREMENT_FAILED,
            ("purchases of %d were accepted on ledger %s, but its trial balance shows revenue of %d"
                    + " and a difference of %s")
                .formatted(expected, ledger, revenue, balance.get("differenceMinor")));
      }
    });
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  static long revenueMinor(JsonNode trialBalance) {
    long revenue = 0;
    for (JsonNode row : trialBalance.path("rows")) {
      if (row.path("number").asInt() == AccountKind.REVENUE.number()) {
        revenue += row.path("creditMinor").asLong() - row.path("debitMinor").asLong();
      }
    }
    return revenue;
  }

  static boolean isEven(JsonNode trialBalance) {
    JsonNode differences = trialBalance.path("differenceMinor");
    return !differences.isEmpty()
        && differences.valueStream().allMatch(difference -> difference.asLong() == 0);
  }

  private JsonNode trialBalance(LedgerId ledger) {
    URI uri = product.ledgerService().resolve("/ledgers/" + ledger + "/trial-balance");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(REQUEST_PATIENCE)
            .header("Authorization", "Bearer " + product.token(Role.AUDITOR))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        throw unanswered(uri, "answered " + response.statusCode());
      }
      return SaldoJson.mapper().readTree(response.body());
    } catch (IOException failed) {
      throw unanswered(uri, "did not answer: " + failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unanswered(uri, "was not waited for");
    }
  }

  private static MachineException unanswered(URI uri, String what) {
    return new MachineException(Code.MEASUREMENT_FAILED, uri + " " + what);
  }
}
