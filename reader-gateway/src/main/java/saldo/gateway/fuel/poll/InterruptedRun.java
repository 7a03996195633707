package saldo.gateway.fuel.poll;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.view.RunState;
import saldo.schemas.LedgerId;
import saldo.schemas.reader.ReaderEvent.RunEnded;
import saldo.schemas.reader.RunResult;

/**
 * A run that was under way when its gateway was killed: all of it that is known is written down.
 */
record InterruptedRun(LedgerId ledger, RunState run) {
  private static final Logger LOG = LoggerFactory.getLogger(InterruptedRun.class);

  void end(ReaderEvents events) throws NotSafeException, InterruptedException {
    List<String> missing =
        run.started().readers().stream().filter(reader -> !run.sent().contains(reader)).toList();
    String sentence =
        "The gateway was stopped in the middle. What was collected stays collected, and %d of %d"
                .formatted(run.sent().size(), run.started().readers().size())
            + " readers have a new table: ask for another run.";
    events.write(
        new Where(ledger, null, run.run()),
        new RunEnded(RunResult.FAILED, sentence, run.fillings(), null, run.sent(), missing));
    LOG.info("poll run {} of {}: {}", run.run(), ledger, sentence);
  }
}
