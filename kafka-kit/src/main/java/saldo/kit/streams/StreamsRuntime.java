package saldo.kit.streams;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running topology. A thread that fails is replaced, so that a broker's hiccup heals by itself;
 * if they keep failing it stops and says why, because a ledger that restarts for ever hides a
 * defect.
 */
public final class StreamsRuntime implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);

  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final StreamsSettings settings;
  private final KafkaStreams streams;
  private final FailureBudget budget;
  private volatile @Nullable Throwable failure;

  private StreamsRuntime(StreamsSettings settings, Topology topology, FailureBudget budget) {
    this.settings = settings;
    this.budget = budget;
    this.streams = new KafkaStreams(topology, StreamsProperties.of(settings), new StreamsClients());
    streams.setUncaughtExceptionHandler(this::onFailure);
    streams.setStateListener((now, before) -> LOG.info("{}: {}", settings.applicationId(), now));
  }

  /** Starts; it is running when {@link #isRunning} says so. */
  public static StreamsRuntime start(StreamsSettings settings, Topology topology) {
    return start(settings, topology, new FailureBudget());
  }

  static StreamsRuntime start(StreamsSettings settings, Topology topology, FailureBudget budget) {
    StreamsRuntime runtime = new StreamsRuntime(settings, topology, budget);
    runtime.streams.start();
    return runtime;
  }

  public boolean isRunning() {
    return streams.state() == State.RUNNING;
  }

  /** What it is doing, and why it stopped if it did. */
  public String condition() {
    Throwable cause = failure;
    return streams.state() + (cause == null ? "" : ": " + cause);
  }

  /** Records of the source topics that are not yet worked on; -1 if unknown. */
  public long lag() {
    return streams.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals("records-lag-max"))
        .map(metric -> metric.getValue().metricValue())
        .filter(Double.class::isInstance)
        .map(Double.class::cast)
        .filter(lag -> !lag.isNaN())
        .mapToLong(Double::longValue)
        .max()
        .orElse(-1);
  }

  /** The instance that has a key of a store; empty while the work is being distributed. */
  public <K> Optional<KeyQueryMetadata> owner(
      String store, K key, StreamPartitioner<K, ?> partitioner) {
    KeyQueryMetadata metadata = streams.queryMetadataForKey(store, key, partitioner);
    return metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)
        ? Optional.empty()
        : Optional.of(metadata);
  }

  /** Whether that instance is this one. */
  public boolean isHere(KeyQueryMetadata owner) {
    return (owner.activeHost().host() + ":" + owner.activeHost().port())
        .equals(settings.endpoint());
  }

  /** A store of this instance, for reading. */
  public <K, V> ReadOnlyKeyValueStore<K, V> store(String name) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
  }

  @Override
  public void close() {
    streams.close(CLOSE);
  }

  private StreamThreadExceptionResponse onFailure(Throwable cause) {
    LOG.error("a stream thread failed", cause);
    if (budget.allowsAnother(System.nanoTime())) {
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    failure = Objects.requireNonNullElse(cause.getCause(), cause);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
