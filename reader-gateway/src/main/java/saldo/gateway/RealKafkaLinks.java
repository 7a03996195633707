package saldo.gateway;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.gateway.online.ClientLedgerLink;
import saldo.gateway.online.LedgerLink;
import saldo.gateway.uplink.UplinkProducer;

/** Kafka over the network. */
@DefaultBean
@ApplicationScoped
class RealKafkaLinks implements KafkaLinks {
  @ConfigProperty(name = "saldo.kafka.bootstrap")
  String bootstrap;

  @Override
  public Producer<String, String> producer() {
    return UplinkProducer.create(bootstrap);
  }

  @Override
  public LedgerLink ledger() {
    return ClientLedgerLink.connect(bootstrap);
  }
}
