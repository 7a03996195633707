package saldo.machine.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** Who looks after fuel readers: begins poll runs, and waits until they are over. */
final class FuelOffice {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int CONFLICT = 409;
  private static final int MOST_POLLS = 20;
  private static final int NOT_FOUND = 404;

  private final Http http = new Http();
  private final Place gateway;
  private final String token;
  private int count;

  /**
   * @param gateway the reader gateway
   * @param token of a fleet manager
   */
  FuelOffice(Place gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  /** Polls all readers and sends what has changed. */
  JsonNode poll() {
    return poll("{}");
  }

  /**
   * Polls.
   *
   * @param request as the gateway takes it
   * @return how the run ended, with each reader's part
   */
  JsonNode poll(String request) {
    return await(begin(request));
  }

  /** Runs end partly where something was killed, or noise was too loud; nothing is lost by that. */
  void pollUntilDone() {
    for (int i = 0; i < MOST_POLLS; i++) {
      if (poll().path("result").asText().equals("done")) {
        return;
      }
    }
    throw new MachineException(
        Code.DEMO_FAILED, "After %d poll runs not all is collected.".formatted(MOST_POLLS));
  }

  /** Begins a run, as soon as no other goes on; says which. */
  String begin(String request) {
    long give = System.nanoTime() + PATIENCE.toNanos();
    Http.Reply begun = http.post(uri("poll-runs"), token, "poll-" + ++count, request);
    while (begun.status() == CONFLICT && System.nanoTime() < give) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      begun = http.post(uri("poll-runs"), token, "poll-" + ++count, request);
    }
    String run = begun.body().path("run").asText();
    if (run.isEmpty()) {
      throw new MachineException(Code.DEMO_FAILED, "No poll run was begun: " + begun.body());
    }
    return run;
  }

  /**
   * Waits for the end of a run; one that a gateway was killed in is ended after its restart, unless
   * it was killed before the run was written down.
   */
  private JsonNode await(String run) {
    long give = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < give) {
      Http.Reply reply = http.get(uri("poll-runs/" + run), token);
      JsonNode state = reply.body();
      if (state.has("result") || state.has("ended") || reply.status() == NOT_FOUND) {
        return state;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    throw new MachineException(Code.DEMO_FAILED, "The poll run " + run + " does not end.");
  }

  /** What is known of something, such as {@code readers} or {@code exposure}. */
  JsonNode look(String path) {
    return http.get(uri(path), token).body();
  }

  private URI uri(String path) {
    return gateway.service().resolve("/ledgers/" + gateway.ledger() + "/" + path);
  }
}
