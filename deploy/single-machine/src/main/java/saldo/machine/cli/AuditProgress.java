package saldo.machine.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import saldo.machine.audit.kafka.AuditRun;

/** Shows how far an audit is: a bar on a terminal, a line now and then elsewhere. */
abstract sealed class AuditProgress implements AuditRun.Progress, AutoCloseable {
  private static final String TASK = "audit";

  static AuditProgress on(PrintWriter err) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return terminal ? new Bar() : new Lines(err);
  }

  @Override
  public void close() {}

  private static final class Bar extends AuditProgress {
    private @Nullable ProgressBar bar;

    @Override
    public void total(long offsets) {
      bar = new ProgressBarBuilder().setTaskName(TASK).setInitialMax(offsets).build();
    }

    @Override
    public void passed(long offsets) {
      if (bar != null) {
        bar.stepBy(offsets);
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }

  private static final class Lines extends AuditProgress {
    private static final long PER_LINE_NANOS = 2_000_000_000L;
    private static final long WHOLE = 100;

    private final PrintWriter err;
    private long total;
    private long passed;
    private long saidAt = System.nanoTime();

    Lines(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void total(long offsets) {
      total = offsets;
    }

    @Override
    public void passed(long offsets) {
      passed += offsets;
      if (System.nanoTime() - saidAt > PER_LINE_NANOS) {
        saidAt = System.nanoTime();
        err.printf("%s: %d of %d, %d %%%n", TASK, passed, total, passed * WHOLE / total);
        err.flush();
      }
    }
  }
}
