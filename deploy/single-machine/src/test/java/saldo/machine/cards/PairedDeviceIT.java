package saldo.machine.cards;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import saldo.kit.testing.Records;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.cards.Programme.Answer;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.machine.testing.OneMachine;
import saldo.schemas.SaldoJson;
import saldo.schemas.topics.Topics;

/** A till from its pairing to its loss, through card service and gateway of a running system. */
@Tag("D12")
@ExtendWith(OneMachine.class)
class PairedDeviceIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String LEDGER = "paired";
  private static final String ROOT = "/ledgers/" + LEDGER + "/";

  private final AtomicInteger keys = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aTillReportsWithItsOwnTokenUntilItIsLost(SingleMachine machine) throws IOException {
    try (Programme programme = new Programme(machine, LEDGER)) {
      registerATill(programme);
      String admin = machine.token(new Claims(Role.ADMIN, LEDGER, "ida"));
      String code = code(machine, admin);
      JsonNode paired = pair(machine, code);
      String token = paired.path("token").asText();

      sell(machine, "till-1", token, 1).accepted();

      assertThat(sell(machine, "till-2", token, 1).reason()).isEqualTo("DEVICE_NOT_YOURS");
      String kept =
          """
          {"ledger":"%s","terminal":"till-1","secret":"%s"}\
          """
              .formatted(LEDGER, paired.path("secret").asText());
      String renewed = renew(machine, kept).accepted().body().path("token").asText();
      sell(machine, "till-1", renewed, 2).accepted();
      post(machine.url(Service.CARDS).resolve(ROOT + "registry/commands"), admin, unpair())
          .accepted();
      await().until(() -> renew(machine, kept).status() == 422);
      assertThat(renew(machine, kept).reason()).isEqualTo("NOT_PAIRED");
      await().until(() -> sell(machine, "till-1", renewed, 2).status() == 401);
      await().until(() -> programme.balance("card-1") == -200);
      assertThat(sales(machine))
          .hasSize(2)
          .allMatch(sale -> sale.contains("\"terminal\":\"till-1\""))
          .allMatch(sale -> sale.contains("\"servicePoint\":\"" + Programme.PLACE + "\""));
      assertNotLogged(machine, List.of(code, paired.path("secret").asText(), token, renewed));
    }
  }

  private String code(SingleMachine machine, String admin) {
    URI address = machine.url(Service.CARDS).resolve(ROOT + "devices/till-1/pairing");
    return post(address, admin, why("new till")).accepted().body().path("code").asText();
  }

  private JsonNode pair(SingleMachine machine, String code) {
    URI address = machine.url(Service.CARDS).resolve("/pairings");
    return post(address, null, "{\"code\":\"%s\"}".formatted(code)).accepted().body();
  }

  private static void registerATill(Programme programme) {
    programme.register("organisation", "NORTH", "\"name\":\"North\",\"roles\":[\"issuer\"]");
    programme.register(
        "service-point",
        Programme.PLACE,
        "\"name\":\"Till North\",\"type\":\"till\",\"organisation\":\"NORTH\"");
    programme.register(
        "terminal",
        "till-1",
        """
        "name":"Till 1","servicePoint":"%s","model":"T1","identifiers":{},"offline":"forbidden",\
        "capabilities":{"amountLimit":false,"quantityLimit":false,"periodicLimit":false,\
        "reducingLimit":false,"perCard":false,"writesMedia":false,"prints":true,\
        "firmwareRelease":1}\
        """
            .formatted(Programme.PLACE));
  }

  private Answer sell(SingleMachine machine, String device, String token, int seq) {
    return post(
        machine.url(Service.GATEWAY).resolve("/devices/" + device + "/transactions"),
        token,
        """
        {"seq":%d,"at":"2026-11-20T08:00:00Z","type":"purchase","account":"card-1",\
        "openAs":"purse","amount":{"minor":100,"currency":"EUR"}}\
        """
            .formatted(seq));
  }

  /** As the journal has them: who and where, the token says. */
  private static List<String> sales(SingleMachine machine) {
    return Records.readAll(machine.bootstrap(), Topics.LEDGER_JOURNAL.name()).stream()
        .map(Records::value)
        .filter(entry -> entry.contains("\"ledger\":\"" + LEDGER + "\""))
        .filter(entry -> entry.contains("purchase-recorded"))
        .toList();
  }

  private Answer renew(SingleMachine machine, String kept) {
    return post(machine.url(Service.CARDS).resolve("/pairings/renewals"), null, kept);
  }

  private static String why(String reason) {
    return "{\"reason\":\"%s\"}".formatted(reason);
  }

  private static String unpair() {
    return """
    {"type":"unpair-device","terminal":"till-1","reason":"stolen"}\
    """;
  }

  private static void assertNotLogged(SingleMachine machine, List<String> secrets)
      throws IOException {
    try (Stream<Path> files = Files.list(machine.settings().data().logs())) {
      for (Path file : files.toList()) {
        String content = Files.readString(file, ISO_8859_1);
        assertThat(secrets).as(file.toString()).noneMatch(content::contains);
      }
    }
  }

  private Answer post(URI address, @Nullable String token, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Idempotency-Key", "device-it-" + keys.incrementAndGet())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      String text = response.body().isEmpty() ? "{}" : response.body();
      return new Answer(response.statusCode(), SaldoJson.mapper().readTree(text));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
