package saldo.gateway.fuel.jsonpts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.jsonpts.Packet;
import saldo.gateway.jsonpts.PtsJson;
import saldo.gateway.jsonpts.Received;
import saldo.gateway.simulator.jsonpts.PtsFaults;
import saldo.testing.Seeded;

/** Whatever a controller answers or pushes, the gateway goes on and books nothing that is none. */
class AnythingOnTheWireTest {
  private static final int CASES = 150;
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1",
          "1.5",
          "1E999999999",
          "1E-999999999",
          "65536",
          "\"\"",
          "\"x\"",
          "\"2026-11-22T11:00:00\"",
          "[]",
          "{}",
          "[[1]]",
          "\"\\u0000|;\"",
          "99999999999999",
          "\"" + "x".repeat(41) + "\"",
          "\"" + "7".repeat(40) + "\"");

  @TempDir Path directory;

  @Test
  void noAnswerOfAControllerStopsAPollRun() throws Exception {
    try (Station station = new Station(directory, PtsFaults.none(1));
        Anything anything = new Anything()) {
      station.move(anything.link());
      Seeded.cases(CASES)
          .check(random -> {
            anything.answers = () -> odd(random);
            assertThat(station.collects(1)).isIn(true, false);
          });
      assertThat(station.booked())
          .allSatisfy(each -> {
            assertThat(each.at("/command/amount/minor").asLong()).isPositive();
            assertThat(each.at("/command/filling/quantityMl").asLong()).isPositive();
          });
    }
  }

  @Test
  void nothingThatIsPushedStopsTheGateway() throws Exception {
    try (Station station = new Station(directory, PtsFaults.none(1))) {
      Seeded.cases(CASES)
          .check(random -> {
            String type = random.nextBoolean() ? "UploadPumpTransaction" : "RequestTagBalance";
            byte[] body = PtsJson.write(null, List.of(Packet.of(1, type, oddFilling(random))));
            for (int times = random.nextInt(3); times > 0; times--) {
              body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThat(station.push(body)).isNotNull();
          });
    }
  }

  /** Answers every request with something, under an id that is asked for. */
  private static final class Anything implements AutoCloseable {
    private final HttpServer server;
    private volatile Supplier<JsonNode> answers = PtsJson::nothing;

    Anything() throws Exception {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              exchange.getRequestBody().readAllBytes();
              byte[] answer = PtsJson.write("SIM0000", List.of(Packet.of(1, "Any", answers.get())));
              exchange.sendResponseHeaders(200, answer.length);
              exchange.getResponseBody().write(answer);
            }
          });
      server.start();
    }

    URI link() {
      return URI.create("http://127.0.0.1:%d/x".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private static JsonNode odd(RandomGenerator random) {
    ArrayNode list = PtsJson.list();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(random.nextInt(5) == 0 ? any(random) : oddFilling(random));
    }
    return switch (random.nextInt(4)) {
      case 0 -> any(random);
      case 1 -> oddFilling(random);
      default -> list;
    };
  }

  private static ObjectNode oddFilling(RandomGenerator random) {
    ObjectNode filling = PtsJson.object();
    filling.set("DateTime", node("\"2026-11-22T11:00:00\""));
    filling.set("Pump", node("1"));
    filling.set("Transaction", node("7"));
    filling.set("Volume", node("10.5"));
    filling.set("Amount", node("18.89"));
    filling.set("Price", node("1.799"));
    filling.set("Tag", node("\"A1\""));
    List<String> fields =
        List.of("DateTime", "Pump", "Transaction", "Volume", "Amount", "Price", "Tag");
    for (int i = random.nextInt(3); i > 0; i--) {
      filling.set(fields.get(random.nextInt(fields.size())), any(random));
    }
    return filling;
  }

  private static JsonNode any(RandomGenerator random) {
    return node(ODD.get(random.nextInt(ODD.size())));
  }

  private static JsonNode node(String json) {
    String message =
        "{\"Protocol\":\"jsonPTS\",\"Packets\":[{\"Type\":\"x\",\"Data\":" + json + "}]}";
    return ((Received.Message) PtsJson.read(message.getBytes(UTF_8))).packets().getFirst().data();
  }
}
