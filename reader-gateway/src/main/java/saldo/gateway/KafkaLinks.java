package saldo.gateway;

import org.apache.kafka.clients.producer.Producer;
import saldo.gateway.online.LedgerLink;

/** The gateway's ways to Kafka; a test stands in for them. */
public interface KafkaLinks {
  /** Makes a client for the uplink; it need not be connected yet. */
  Producer<String, String> producer();

  /**
   * Connects to the ledger, for requests.
   *
   * @throws saldo.kit.client.KafkaUnavailableException if Kafka does not answer
   */
  LedgerLink ledger();
}
