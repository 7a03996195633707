package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.schemas.SaldoJson;

/** A canteen's card programme, spoken to over HTTP as its people do. */
final class Programme implements AutoCloseable {
  static final String PLACE = "PS_NORTH";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int LIABILITY = 2_000;

  /** Stored, but not decided yet. */
  private static final int STORED = 202;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final SingleMachine machine;
  private final String ledger;
  private final String desk;
  private final String second;
  private final String till;
  private int count;
  private long lastSeq;

  Programme(SingleMachine machine, String ledger) {
    this.machine = machine;
    this.ledger = ledger;
    this.desk = machine.token(new Claims(Role.ADMIN, ledger, "ida"));
    this.second = machine.token(new Claims(Role.APPROVER, ledger, "berta"));
    this.till = machine.token(new Claims(Role.CASHIER, ledger, "carl", false, PLACE));
  }

  /** What a service said. */
  record Answer(int status, JsonNode body) {
    Answer accepted() {
      assertThat(status).as(body.toString()).isEqualTo(200);
      return this;
    }

    /** What was done, by its id. */
    String entry() {
      return body.path("entry").asText();
    }

    String reason() {
      return body.path("reason").asText("none");
    }
  }

  /** Registers something; the fields are JSON without braces. */
  void register(String kind, String id, String fields) {
    send(
            Service.CARDS,
            "registry/commands",
            desk,
            """
            {"type":"define","id":"%s","data":{"kind":"%s",%s},"reason":"opening"}\
            """
                .formatted(id, kind, fields))
        .accepted();
  }

  /** A command about cards, given at the desk. */
  Answer card(String type, String fields) {
    return send(Service.CARDS, "cards/commands", desk, command(type, fields));
  }

  /** A command about money, given at the desk. */
  Answer atTheDesk(String type, String fields) {
    return booked(send(Service.LEDGER, "commands", desk, command(type, fields)));
  }

  /** A command about money, given at the desk by a second person. */
  Answer bySecond(String type, String fields) {
    return send(Service.LEDGER, "commands", second, command(type, fields));
  }

  /** A command about money, given at the till of the service point. */
  Answer atTheTill(String type, String fields) {
    return booked(send(Service.LEDGER, "commands", till, command(type, fields)));
  }

  /** A transaction code, issued at the desk. */
  Answer transactionCode(String fields) {
    return send(Service.LEDGER, "transaction-codes", desk, "{" + fields + "}");
  }

  /** Runs an allocation plan for the period it is. */
  JsonNode allocate(String plan, boolean trial) {
    return send(Service.CARDS, "allocations/" + plan + "/run?trial=" + trial, desk, "")
        .accepted()
        .body();
  }

  /** A fact that a device reports to the gateway with its own number. */
  Answer fact(String device, String json) {
    String token = machine.token(new Claims(Role.ADMIN, ledger, device));
    return send(Service.GATEWAY, "/devices/" + device + "/transactions", token, json);
  }

  /** A request that a device makes while its customer waits. */
  Answer ask(String device, String type, String fields) {
    String token = machine.token(new Claims(Role.ADMIN, ledger, device));
    String path = "/devices/" + device + "/authorisations";
    return send(Service.GATEWAY, path, token, command(type, fields));
  }

  /** A request of a device, once, whatever the answer. */
  Answer once(String device, String path, String key, String body) {
    HttpRequest.Builder request =
        request(Service.GATEWAY, path, machine.token(new Claims(Role.DEVICE, ledger, device)));
    return answer(
        request
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** What a device looks at. */
  Answer lookAs(String device, String path) {
    return look(Service.GATEWAY, path, machine.token(new Claims(Role.DEVICE, ledger, device)));
  }

  JsonNode cards(String path) {
    return get(Service.CARDS, path);
  }

  JsonNode ledger(String path) {
    return get(Service.LEDGER, path);
  }

  /**
   * What is on all cards, in minor units, by cards and by the ledger's books. Either hears of an
   * entry a moment after it was booked.
   */
  long floatMinor(String currency) {
    await()
        .untilAsserted(() ->
            assertThat(byCards(currency)).as("float equals ledger").isEqualTo(liability(currency)));
    return byCards(currency);
  }

  private long byCards(String currency) {
    return cards("float").path("totals").path(currency).path("balanceMinor").asLong();
  }

  /** What an account holds after what was booked here, in minor units; credit positive. */
  long balance(String account) {
    String path = "accounts/" + account + "/balance?minSeq=" + lastSeq;
    return ledger(path).path("balanceMinor").asLong();
  }

  private Answer booked(Answer answer) {
    lastSeq = Math.max(lastSeq, answer.body().path("lastSeq").asLong());
    return answer;
  }

  static String eur(long minor) {
    return "\"amount\":{\"minor\":%d,\"currency\":\"EUR\"}".formatted(minor);
  }

  /** What a card may do, and the account it gets; as fields without braces. */
  static String profile(String name, String channels) {
    return """
    "name":"%s","channels":%s,\
    "services":["sale","recharge","transfer","transaction-code","dotation"],\
    "account":{"kind":"purse","currency":"EUR","terms":{"ceilingMinor":20000,"overdraftMinor":0}},\
    "offlineCeilingMinor":0\
    """
        .formatted(name, channels);
  }

  static String by(String number) {
    return "\"card\":\"number:" + number + "\"";
  }

  @Override
  public void close() {
    http.close();
  }

  private long liability(String currency) {
    long sum = 0;
    for (JsonNode row : ledger("trial-balance").path("rows")) {
      if (row.path("number").asInt() == LIABILITY
          && row.path("currency").asText().equals(currency)) {
        sum += row.path("creditMinor").asLong() - row.path("debitMinor").asLong();
      }
    }
    return sum;
  }

  private static String command(String type, String fields) {
    return "{\"type\":\"%s\",%s}".formatted(type, fields);
  }

  /**
   * A command by anybody, as a client gives it that goes on waiting: the same key until there is an
   * outcome.
   */
  Answer send(Service service, String path, String token, String body) {
    HttpRequest request =
        request(service, path, token)
            .header("Idempotency-Key", "it-" + ++count)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return await().until(() -> answer(request), got -> got.status() != STORED);
  }

  /** What a service shows to anybody. */
  Answer look(Service service, String path, String token) {
    return answer(request(service, path, token).GET().build());
  }

  private JsonNode get(Service service, String path) {
    return look(service, path, desk).body();
  }

  private HttpRequest.Builder request(Service service, String path, String token) {
    URI root = machine.url(service).resolve("/ledgers/" + ledger + "/");
    return HttpRequest.newBuilder(root.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), SaldoJson.mapper().readTree(response.body()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
