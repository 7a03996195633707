package saldo.gateway.simulator.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import saldo.gateway.jsonpts.Login;
import saldo.gateway.jsonpts.Packet;
import saldo.gateway.jsonpts.PtsJson;
import saldo.gateway.jsonpts.Received;

/**
 * What a simulated controller sends by itself: it keeps each filling until it is acknowledged, and
 * asks what a tag may take. Not for several threads.
 */
public final class PtsUploader implements AutoCloseable {
  private static final int OK = 200;
  private static final int PERMILLE = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final SimulatedController controller;
  private final URI host;
  private final String secret;
  private final PtsFaults faults;
  private final SplittableRandom random;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private int packets;

  /**
   * @param host where the gateway takes uploads
   * @param secret of this controller
   * @param faults which of its uploads come twice
   */
  public PtsUploader(SimulatedController controller, URI host, String secret, PtsFaults faults) {
    this.controller = controller;
    this.host = host;
    this.secret = secret;
    this.faults = faults;
    this.random = new SplittableRandom(faults.seed() + 1);
  }

  /**
   * Uploads what waits, one after the other, and stops at the first that is not acknowledged.
   *
   * @return how many were acknowledged
   */
  public int upload() throws InterruptedException {
    int done = 0;
    for (Map.Entry<Integer, JsonNode> each : controller.waiting().entrySet()) {
      if (!acknowledged(each.getValue())) {
        return done;
      }
      if (!happens(faults.doubledPermille())) {
        controller.uploaded(each.getKey());
      }
      done++;
    }
    return done;
  }

  private boolean acknowledged(JsonNode filling) throws InterruptedException {
    return ask("UploadPumpTransaction", filling)
            .filter(answer -> answer.error() == null && "OK".equals(answer.message()))
            .isPresent()
        && !happens(faults.lostPermille());
  }

  /**
   * What a tag may take.
   *
   * @param pump 0 if it is not said
   * @return nothing if there is no answer; zero if it may not fill
   */
  public Optional<BigDecimal> balance(String tag, int pump) throws InterruptedException {
    var data = PtsJson.object().put("Tag", tag);
    if (pump > 0) {
      data.put("Pump", pump);
    }
    return ask("RequestTagBalance", data)
        .filter(answer -> answer.error() == null)
        .map(answer ->
            answer.data().path("Valid").booleanValue()
                ? answer.data().path("Balance").decimalValue()
                : BigDecimal.ZERO);
  }

  private Optional<Packet> ask(String type, JsonNode data) throws InterruptedException {
    String ptsId = controller.ptsId();
    byte[] message = PtsJson.write(ptsId, List.of(Packet.of(++packets, type, data)));
    HttpRequest request =
        HttpRequest.newBuilder(host)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", new Login(ptsId, secret).header())
            .POST(BodyPublishers.ofByteArray(message))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return response.statusCode() == OK
              && PtsJson.read(response.body()) instanceof Received.Message answers
          ? answers.packets().stream().filter(each -> each.id() == packets).findFirst()
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean happens(int permille) {
    return permille > 0 && random.nextInt(PERMILLE) < permille;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
