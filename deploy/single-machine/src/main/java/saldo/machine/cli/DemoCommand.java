package saldo.machine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.demo.Demo;
import saldo.machine.demo.DemoReport;

/** {@code ./saldo demo}: a day of traffic on a throw-away system. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Starts a throw-away system, runs a day of a canteen and a fuel company through it with"
            + " the broker killed in the middle, and reckons: nothing lost, nothing doubled.",
    footer = "Exit status 0 only if everything holds.")
final class DemoCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;
  private static final String EXPORTS = "demo-exports";

  @Spec CommandSpec spec;
  @Mixin Reporting reporting;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "The traffic's seed; the same seed gives the same traffic. Default 1.")
  long seed;

  @Option(
      names = "--exit",
      description = "Stop and clean up when done; otherwise it stays up for looking around.")
  boolean exit;

  @Override
  public Integer call() throws InterruptedException {
    Path data = Installation.here().defaultData().resolve("demo-" + ProcessHandle.current().pid());
    try {
      return run(data);
    } finally {
      delete(data);
    }
  }

  private int run(Path data) throws InterruptedException {
    Settings settings = Settings.onFreePorts(Installation.here(), data);
    int cardReader = Demo.connectCardReader(data);
    long started = System.nanoTime();
    try (SingleMachine machine = SingleMachine.start(settings, this::say)) {
      double ready = (System.nanoTime() - started) / NANOS;
      say("ready after %.1f s".formatted(ready));
      Demo.Plan plan =
          new Demo.Plan(
              seed, List.of(List.of(Service.BROKER)), data.resolveSibling(EXPORTS), cardReader);
      DemoReport report = new Demo(machine, plan, this::say, Clock.systemUTC()).run(ready);
      sentences(report).forEach(this::say);
      if (reporting.json) {
        Reporting.print(spec.commandLine(), report);
      }
      if (!exit) {
        say("ledger " + machine.url(Service.LEDGER) + ", data " + data + "; Ctrl-C ends it");
        machine.awaitClosed();
      }
      return report.ok() ? 0 : 1;
    }
  }

  private static List<String> sentences(DemoReport r) {
    return List.of(
        "",
        "%,d requests: %,d accepted, %,d refused %s"
            .formatted(r.commands(), r.accepted(), r.commands() - r.accepted(), r.refused()),
        "%,d facts from vending and fuel terminals; %,d requests and batches sent twice on purpose"
            .formatted(r.facts(), r.duplicates()),
        cards(r.cards()),
        "%,d journal events; trial balance %s; float equals ledger: %s"
            .formatted(r.journalEvents(), r.trialBalance(), yes(r.floatEqualsLedger())),
        "%,d statements closed; one in every form in data/%s".formatted(r.statements(), EXPORTS),
        "lost or doubled: %s; journal proved: %s"
            .formatted(r.mismatches().isEmpty() ? "nothing" : r.mismatches(), yes(r.auditOk())),
        String.join("\n", r.auditFindings()));
  }

  private static String cards(DemoReport.Cards c) {
    return ("cards: %d replaced, %d loads paid online, %d codes redeemed,"
            + " %d payouts by two people;\n"
            + "media: %d deliveries, %d torn off their reader and settled")
        .formatted(
            c.replaced(), c.paidOnline(), c.codesRedeemed(), c.approved(), c.written(), c.torn());
  }

  private static String yes(boolean holds) {
    return holds ? "yes" : "NO";
  }

  private void say(String sentence) {
    var out = reporting.json ? spec.commandLine().getErr() : spec.commandLine().getOut();
    out.println(sentence);
    out.flush();
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(DemoCommand::deleteOne);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
