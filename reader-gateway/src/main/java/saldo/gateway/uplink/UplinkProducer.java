package saldo.gateway.uplink;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Kafka client that keeps the order of what it is given and gives up nothing by itself. */
public final class UplinkProducer {
  /** Where the topic is unknown this long, the attempt is begun anew, visibly. */
  private static final int BLOCK_MILLIS = 5_000;

  private static final int REQUEST_MILLIS = 10_000;
  private static final int RECONNECT_MILLIS = 2_000;

  private UplinkProducer() {}

  /**
   * Makes a client; it connects by and by.
   *
   * @param bootstrap host:port of Kafka, comma separated
   */
  public static Producer<String, String> create(String bootstrap) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "saldo-gateway-uplink");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // a record that timed out while a later one arrived would break the order of the ledger
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }
}
