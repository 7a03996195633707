package saldo.gateway.fpp;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import saldo.gateway.fpp.session.CollectedFilling;
import saldo.gateway.fpp.session.FillingGap;
import saldo.gateway.fpp.session.Progress;
import saldo.gateway.fpp.session.TerminalReplaced;
import saldo.gateway.fpp.session.UnreadableFilling;

/** Keeps fillings and progress, as spool and Kafka do; may be told to fail. */
final class KeptFillings implements FillingSink {
  final List<CollectedFilling> fillings = new CopyOnWriteArrayList<>();
  final List<TerminalReplaced> replacements = new CopyOnWriteArrayList<>();
  volatile Progress progress = Progress.NONE;
  volatile int failAfter = Integer.MAX_VALUE;

  List<Long> runningNumbers() {
    return fillings.stream().map(CollectedFilling::runningNumber).toList();
  }

  @Override
  public void commit(CollectedFilling filling) throws IOException {
    if (fillings.size() >= failAfter) {
      throw new IOException("the disk is full");
    }
    fillings.add(filling);
    progress = filling.progress();
  }

  @Override
  public void commitUnreadable(UnreadableFilling filling) {
    throw new AssertionError("the simulator sends only what can be read: " + filling);
  }

  @Override
  public void gap(FillingGap gap) {
    throw new AssertionError("the simulator loses nothing: " + gap);
  }

  @Override
  public void replaced(TerminalReplaced replaced) {
    replacements.add(replaced);
    progress = replaced.progress();
  }
}
