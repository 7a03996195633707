package saldo.machine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import saldo.machine.Endpoints;
import saldo.machine.audit.Until;
import saldo.machine.audit.kafka.AuditRun;
import saldo.machine.keys.SigningKeys;
import saldo.schemas.LedgerId;

/** {@code ./saldo audit}: replays the journals and proves them. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description =
        "Replays the journals of the ledger, of cards and of the registry from their first records"
            + " with fresh state: checks hash chains, numbers, sums and balances, and compares with"
            + " the live balances and states.",
    footer = "Exit status 0 only if everything holds.")
final class AuditCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin DataOption data;
  @Mixin Reporting reporting;

  @Option(names = "--ledger", paramLabel = "L", description = "Audit one ledger only.")
  @Nullable String ledger;

  @Option(
      names = "--until",
      paramLabel = "TIME|SEQ",
      description =
          "Stop each journal after a booking time such as 2026-03-01T12:00:00Z, or after a number"
              + " of its own; what is live, which is of now, is not compared then.")
  @Nullable String until;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "A Kafka broker, instead of that of the running system.")
  @Nullable String bootstrap;

  @Option(
      names = "--statement-key",
      paramLabel = "FILE",
      description =
          "A PEM file with a public key that statements may be signed with, instead of that of the"
              + " system; may be given several times.")
  @Nullable List<Path> statementKeys;

  @Override
  public Integer call() {
    AuditRun.Request request = request();
    AuditSummary summary;
    try (AuditProgress progress = AuditProgress.on(spec.commandLine().getErr())) {
      AuditRun.Result result = new AuditRun(request, progress).run();
      summary = AuditSummary.of(result);
    }
    if (reporting.json) {
      Reporting.print(spec.commandLine(), summary);
    } else {
      summary.sentences().forEach(spec.commandLine().getOut()::println);
    }
    return summary.ok() ? 0 : 1;
  }

  private AuditRun.Request request() {
    try {
      Until to = until == null ? new Until.End() : Until.parse(until);
      String one = ledger == null ? null : LedgerId.of(ledger).value();
      return new AuditRun.Request(broker(), one, to, keys());
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }

  /** Those that are named, or else those of the running system. */
  private List<Path> keys() {
    if (statementKeys != null) {
      return statementKeys;
    }
    Path own = new SigningKeys(data.directory().keys()).ofStatements().publicFile();
    return Files.exists(own) ? List.of(own) : List.of();
  }

  private String broker() {
    String named = bootstrap;
    if (named != null) {
      return named;
    }
    return new Endpoints(RunningSystem.in(data.directory()).settings().ports()).bootstrap();
  }
}
