package saldo.machine.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import saldo.machine.bench.load.Latencies.Percentiles;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;

/**
 * Purchases over HTTP, each with its own idempotency key, over connections that are kept. One
 * thread sends and hears all of them: what the load takes is missing to what is measured.
 */
public final class HttpAuthorisations implements AutoCloseable {
  /** More than ever wait at once unless everything stands still; the rest waits, and counts. */
  private static final int MOST_AT_ONCE = 512;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final String token;
  private final Batches batches;
  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setFileSystemOptions(
                  new FileSystemOptions()
                      .setFileCachingEnabled(false)
                      .setClassPathResolvingEnabled(false)));
  private final HttpClient client;

  /**
   * @param ledgerService the root of its HTTP interface
   * @param token of somebody who may sell
   */
  public HttpAuthorisations(URI ledgerService, String token, Batches batches) {
    this.token = token;
    this.batches = batches;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(ledgerService.getHost())
                .setDefaultPort(ledgerService.getPort())
                .setConnectTimeout(Math.toIntExact(PATIENCE.toMillis())),
            new PoolOptions().setHttp1MaxSize(MOST_AT_ONCE).setEventLoopSize(1));
  }

  /** Sends purchases for a time; those that were not accepted count as failed. */
  public Percentiles run(Layout layout, int perSecond, Duration time) {
    String prefix = batches.prefix();
    Latencies latencies = new Latencies();
    Schedule schedule = Schedule.lasting(System.nanoTime(), perSecond, time);
    OpenLoop.run(
        schedule,
        (index, due) ->
            client
                .request(request(layout, prefix, index))
                .compose(request -> request.send(body(layout, index)))
                .compose(HttpAuthorisations::status)
                .onSuccess(status -> ended(status, due, latencies))
                .onFailure(failure -> latencies.failed()));
    OpenLoop.await(() -> latencies.ended() == schedule.count(), PATIENCE.multipliedBy(3));
    return latencies.percentiles();
  }

  @Override
  public void close() {
    client.close();
    vertx.close();
  }

  /** When all of the answer is there. */
  private static Future<Integer> status(HttpClientResponse response) {
    return response.end().map(response.statusCode());
  }

  private static void ended(int status, long due, Latencies latencies) {
    if (status == OK) {
      latencies.answered(due, System.nanoTime());
    } else {
      latencies.failed();
    }
  }

  private RequestOptions request(Layout layout, String prefix, int index) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setURI("/ledgers/" + layout.ledger(index) + "/commands")
        .setIdleTimeout(PATIENCE.toMillis())
        .putHeader("Authorization", "Bearer " + token)
        .putHeader("Content-Type", "application/json")
        .putHeader("Idempotency-Key", prefix + "-" + index);
  }

  private static Buffer body(Layout layout, int index) {
    try {
      return Buffer.buffer(
          SaldoJson.mapper()
              .writerFor(LedgerCommand.class)
              .writeValueAsBytes(Batches.purchase(layout, index)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
