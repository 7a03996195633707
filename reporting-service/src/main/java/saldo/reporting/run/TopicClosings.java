package saldo.reporting.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import saldo.kit.RecordLimits;
import saldo.kit.StoredJson;
import saldo.kit.topics.Partitions;
import saldo.reporting.sign.StatementKeys;
import saldo.reporting.view.SignedStatement;
import saldo.schemas.LedgerId;
import saldo.schemas.reporting.Statement;
import saldo.schemas.topics.Topics;

/**
 * Writes signed statements to their topic, each batch in a transaction. The transactional id is of
 * the ledger, so that of several producers only the one opened last can write.
 */
public final class TopicClosings implements Closings {
  /** A batch of statements, and a broker that is busy, take far less. */
  private static final Duration TRANSACTION = Duration.ofMinutes(1);

  private static final Duration END = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final StatementKeys keys;
  private final int partitions;

  /**
   * Fences whoever wrote before.
   *
   * @param partitions of the topic
   */
  public TopicClosings(Producer<byte[], byte[]> producer, StatementKeys keys, int partitions) {
    this.producer = producer;
    this.keys = keys;
    this.partitions = partitions;
    producer.initTransactions();
  }

  /** A producer for the statements of a ledger. */
  public static Producer<byte[], byte[]> producer(String bootstrap, LedgerId ledger) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "reporting-statements-" + ledger);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "saldo-reporting-statements-" + ledger);
    settings.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(TRANSACTION.toMillis()));
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RecordLimits.MAX_RECORD_BYTES);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public void fix(List<Statement> statements) {
    // signing is most of the work, and each statement is signed on its own
    List<ProducerRecord<byte[], byte[]>> records =
        statements.parallelStream().map(this::record).toList();
    producer.beginTransaction();
    for (ProducerRecord<byte[], byte[]> record : records) {
      var _ = producer.send(record);
    }
    // fails if any of them failed
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close(END);
  }

  private ProducerRecord<byte[], byte[]> record(Statement statement) {
    byte[] value = StoredJson.write(statement);
    String key = statement.ledger() + "|" + statement.account() + "|" + statement.number();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.REPORTING_STATEMENTS.name(),
            Partitions.of(statement.ledger().value(), partitions),
            key.getBytes(UTF_8),
            value);
    record.headers().add(SignedStatement.SIGNATURE, keys.sign(value).getBytes(UTF_8));
    record.headers().add(SignedStatement.KEY, keys.signingKey().getBytes(UTF_8));
    return record;
  }
}
