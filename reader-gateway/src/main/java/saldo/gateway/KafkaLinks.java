package saldo.gateway;

import org.apache.kafka.clients.producer.Producer;

/** The gateway's ways to Kafka; a test stands in for them. */
public interface KafkaLinks {
  /** Makes a client for the uplink; it need not be connected yet. */
  Producer<String, String> producer();
}
