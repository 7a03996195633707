package saldo.reporting.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.topics.Partitions;
import saldo.schemas.LedgerId;
import saldo.schemas.topics.Topic;

/**
 * Asks the brokers how far a topic has come, and waits until the read model is there.
 *
 * @param partitions of the topics
 */
public record ReadCommitted(ProjectionRunner views, String bootstrap, int partitions)
    implements Freshness {
  /** Folding a journal from its beginning takes minutes; a run waits for its end only. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long ANSWER_SECONDS = 30;

  @Override
  public void await(Topic topic, LedgerId ledger) throws InterruptedException {
    TopicPartition place =
        new TopicPartition(topic.name(), Partitions.of(ledger.value(), partitions));
    long end = end(place);
    if (!views.awaitFolded(place, end - 1, PATIENCE)) {
      throw new NotFreshException(
          ("%s has %d records, and not all are read after %d s; run it again when the service is"
                  + " ready")
              .formatted(place, end, PATIENCE.toSeconds()));
    }
  }

  private long end(TopicPartition place) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      return admin
          .listOffsets(
              Map.of(place, OffsetSpec.latest()),
              new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
          .partitionResult(place)
          .get(ANSWER_SECONDS, TimeUnit.SECONDS)
          .offset();
    } catch (ExecutionException | TimeoutException e) {
      throw new NotFreshException(
          "Kafka does not say how far %s has come; run it again".formatted(place));
    }
  }
}
