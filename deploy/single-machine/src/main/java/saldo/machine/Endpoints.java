package saldo.machine;

import java.net.URI;
import saldo.machine.process.HttpProbe;
import saldo.machine.process.KafkaProbe;
import saldo.machine.process.Probe;

/** Where the services of a system are, and how each is asked whether it is ready. */
public record Endpoints(Ports ports) {
  static final String HOST = "127.0.0.1";

  /** What Kafka clients give as {@code bootstrap.servers}. */
  public String bootstrap() {
    return HOST + ":" + ports.kafka();
  }

  /** The root of a service's HTTP interface; the broker has none. */
  public URI url(Service service) {
    return URI.create("http://" + HOST + ":" + ports.of(service));
  }

  public Probe probe(Service service) {
    return switch (service) {
      case BROKER -> new KafkaProbe(ports.kafka());
      case LEDGER, CARDS, GATEWAY, REPORTING ->
          new HttpProbe(url(service).resolve("/q/health/ready"));
    };
  }
}
