package saldo.machine.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import saldo.machine.audit.kafka.AuditRun;

/** Shows how far an audit is: a bar on a terminal, a line now and then elsewhere. */
abstract sealed class AuditProgress implements AuditRun.Progress, AutoCloseable {
  private static final String TASK = "audit";
  private static final int WIDTH = 79;

  static AuditProgress on(PrintWriter err) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return terminal ? new Bar(err) : new Lines(err);
  }

  @Override
  public void close() {}

  private static final class Bar extends AuditProgress {
    private final PrintWriter err;
    private @Nullable ProgressBar bar;

    Bar(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void total(long offsets) {
      // a width of its own: to ask the terminal, the library unpacks native code into /tmp
      bar =
          new ProgressBarBuilder()
              .setTaskName(TASK)
              .setInitialMax(offsets)
              .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
              .build();
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
        err.println();
        err.flush();
      }
    }

    private void draw(String line) {
      err.print("\r" + line);
      err.flush();
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
