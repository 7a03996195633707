package saldo.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;
import saldo.gateway.KafkaLinks;

/** Kafka that is away: it takes records and never acknowledges one. */
@ApplicationScoped
class SilentKafka implements KafkaLinks {
  @Override
  public Producer<String, String> producer() {
    return new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
  }
}
