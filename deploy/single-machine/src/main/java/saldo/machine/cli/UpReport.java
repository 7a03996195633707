package saldo.machine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saldo.machine.Endpoints;
import saldo.machine.Service;
import saldo.machine.Settings;

/**
 * What {@code up} says when all is ready.
 *
 * @param ok always true
 * @param readySeconds from the command to the last service's readiness
 * @param bootstrap for Kafka clients
 * @param urls of the services
 * @param data the data directory
 */
record UpReport(
    boolean ok, double readySeconds, String bootstrap, Map<String, String> urls, String data) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double TENTHS = 10;

  static UpReport of(Settings settings, long startedNanos) {
    Endpoints endpoints = new Endpoints(settings.ports());
    Map<String, String> urls = new LinkedHashMap<>();
    for (Service service :
        List.of(Service.LEDGER, Service.CARDS, Service.GATEWAY, Service.REPORTING)) {
      urls.put(service.label(), endpoints.url(service).toString());
    }
    double seconds = (System.nanoTime() - startedNanos) / NANOS_PER_SECOND;
    return new UpReport(
        true,
        Math.round(seconds * TENTHS) / TENTHS,
        endpoints.bootstrap(),
        urls,
        settings.data().path().toString());
  }

  /**
   * @param dataOption what the command below needs to find the same system
   */
  List<String> sentences(String dataOption) {
    String ledger = urls.get(Service.LEDGER.label());
    return List.of(
        "",
        "Saldo is ready after %.1f s. Everything is kept in %s".formatted(readySeconds, data),
        "  ledger    %s  (API: %s/q/openapi)".formatted(ledger, ledger),
        "  cards     " + urls.get(Service.CARDS.label()),
        "  gateway   " + urls.get(Service.GATEWAY.label()),
        "  reporting " + urls.get(Service.REPORTING.label()),
        "  Kafka     " + bootstrap,
        "Try:",
        "  TOKEN=$(./saldo token --role cashier --ledger canteen%s)".formatted(dataOption),
        "  curl -H \"Authorization: Bearer $TOKEN\" %s/ledgers/canteen/accounts".formatted(ledger));
  }
}
