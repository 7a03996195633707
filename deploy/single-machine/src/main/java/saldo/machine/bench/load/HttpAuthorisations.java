package saldo.machine.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import saldo.machine.bench.load.Latencies.Percentiles;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;

/** Purchases over HTTP, each with its own idempotency key, over connections that are kept. */
public final class HttpAuthorisations implements AutoCloseable {
  /** More than ever wait at once unless everything stands still; the rest waits, and counts. */
  private static final int MOST_AT_ONCE = 512;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final URI ledgerService;
  private final String token;
  private final Batches batches;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(threads)
          .build();

  /**
   * @param ledgerService the root of its HTTP interface
   * @param token of somebody who may sell
   */
  public HttpAuthorisations(URI ledgerService, String token, Batches batches) {
    this.ledgerService = ledgerService;
    this.token = token;
    this.batches = batches;
  }

  /** Sends purchases for a time; those that were not accepted count as failed. */
  public Percentiles run(Layout layout, int perSecond, Duration time) {
    String prefix = batches.prefix();
    Latencies latencies = new Latencies();
    Semaphore places = new Semaphore(MOST_AT_ONCE);
    Schedule schedule = Schedule.lasting(System.nanoTime(), perSecond, time);
    OpenLoop.run(
        schedule,
        (index, due) ->
            threads.execute(() -> {
              HttpRequest request = request(layout, prefix, index);
              places.acquireUninterruptibly();
              try {
                send(request, due, latencies);
              } finally {
                places.release();
              }
            }));
    OpenLoop.await(() -> latencies.ended() == schedule.count(), PATIENCE.multipliedBy(3));
    return latencies.percentiles();
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }

  private void send(HttpRequest request, long due, Latencies latencies) {
    try {
      if (client.send(request, BodyHandlers.ofByteArray()).statusCode() == OK) {
        latencies.answered(due, System.nanoTime());
      } else {
        latencies.failed();
      }
    } catch (IOException failed) {
      latencies.failed();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      latencies.failed();
    }
  }

  private HttpRequest request(Layout layout, String prefix, int index) {
    URI commands = ledgerService.resolve("/ledgers/" + layout.ledger(index) + "/commands");
    return HttpRequest.newBuilder(commands)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", prefix + "-" + index)
        .POST(BodyPublishers.ofByteArray(body(layout, index)))
        .build();
  }

  private static byte[] body(Layout layout, int index) {
    try {
      return SaldoJson.mapper()
          .writerFor(LedgerCommand.class)
          .writeValueAsBytes(Batches.purchase(layout, index));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
