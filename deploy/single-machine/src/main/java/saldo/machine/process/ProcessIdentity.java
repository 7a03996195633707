package saldo.machine.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that is known again later, although process ids are used again.
 *
 * @param pid its id
 * @param startedAt when it started
 */
public record ProcessIdentity(long pid, Instant startedAt) {
  /** The kernel counts from the boot time, which moves when the clock is set. */
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

  public static ProcessIdentity of(ProcessHandle process) {
    return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** The process, if it is this one that still runs. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  private boolean isSame(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(started -> Duration.between(started, startedAt).abs().compareTo(CLOCK_SLACK) <= 0)
        .orElse(false);
  }
}
