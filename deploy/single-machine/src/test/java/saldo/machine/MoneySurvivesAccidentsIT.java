package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.audit.AuditReport;
import saldo.machine.audit.Until;
import saldo.machine.audit.kafka.AuditRun;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.machine.process.ResidentMemory;

/** Each process is killed while commands are under way; nothing is lost and nothing doubled. */
class MoneySurvivesAccidentsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String LEDGER = "canteen";
  private static final int CLIENTS = 8;
  private static final int PURCHASES = 50;
  private static final long LOADED = 10_000;
  private static final long PRICE = 7;

  private static final long MOST_MEMORY = 1400L << 20;

  /** Opening and loading. */
  private static final int BEFORE_PURCHASES = 2;

  private final AtomicInteger bought = new AtomicInteger();

  @Test
  void killedProcessesLoseAndDoubleNothing(@TempDir Path data) throws Exception {
    Settings settings = Settings.onFreePorts(Installation.here(), data);
    try (SingleMachine machine = SingleMachine.start(settings, _ -> {});
        LedgerClient client = client(machine);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String card = "card-" + i;
        work.add(clients.submit(() -> shop(client, card)));
      }
      killUnderLoad(machine, Service.LEDGER, CLIENTS * PURCHASES / 4);
      killUnderLoad(machine, Service.BROKER, CLIENTS * PURCHASES / 2);
      for (Future<?> each : work) {
        each.get();
      }

      for (int i = 0; i < CLIENTS; i++) {
        thenIsLeft(client, "card-" + i, LOADED - PURCHASES * PRICE);
      }
      assertThat(residentBytes(machine)).isLessThan(MOST_MEMORY);
      AuditReport report = audit(machine);
      assertThat(report.findings()).isEmpty();
      assertThat(report.events()).isEqualTo(CLIENTS * (PURCHASES + BEFORE_PURCHASES));
    }
  }

  /** What is read may be a moment behind what was decided. */
  private static void thenIsLeft(LedgerClient client, String card, long minor) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(client.get("accounts/" + card + "/balance").get("balanceMinor").asLong())
                .isEqualTo(minor));
  }

  private void shop(LedgerClient client, String card) {
    decide(
        client,
        card + "-open",
        command("open-account", card, "\"kind\":\"purse\",\"currency\":\"EUR\""));
    decide(client, card + "-load", command("load", card, eur(LOADED) + ",\"tender\":\"cash\""));
    for (int i = 0; i < PURCHASES; i++) {
      decide(client, card + "-" + i, command("purchase", card, eur(PRICE)));
      bought.incrementAndGet();
    }
  }

  private static void decide(LedgerClient client, String key, String command) {
    assertThat(client.decide(key, command)).isEqualTo(200);
  }

  private static String command(String type, String card, String rest) {
    return "{\"type\":\"%s\",\"account\":\"%s\",%s}".formatted(type, card, rest);
  }

  private void killUnderLoad(SingleMachine machine, Service service, int after) {
    await().atMost(PATIENCE).until(() -> bought.get() >= after);
    machine.kill(service);
    await().atMost(PATIENCE).until(() -> machine.restarts(service) > 0);
  }

  private static LedgerClient client(SingleMachine machine) {
    String token = machine.token(new Claims(Role.ADMIN, LEDGER, "ida"));
    return new LedgerClient(machine.url(Service.LEDGER), LEDGER, token);
  }

  private static AuditReport audit(SingleMachine machine) {
    var request = new AuditRun.Request(machine.bootstrap(), LEDGER, new Until.End());
    return new AuditRun(request, AuditRun.Progress.NONE).run().report();
  }

  private static long residentBytes(SingleMachine machine) {
    return Stream.of(Service.values())
        .flatMapToLong(service -> machine.pid(service).stream())
        .map(pid -> ResidentMemory.of(pid).orElse(0))
        .sum();
  }

  private static String eur(long minor) {
    return "\"amount\":{\"minor\":%d,\"currency\":\"EUR\"}".formatted(minor);
  }
}
