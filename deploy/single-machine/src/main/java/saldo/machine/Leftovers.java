package saldo.machine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saldo.machine.data.DirectoryLock;
import saldo.machine.data.State;
import saldo.machine.data.StateFile;
import saldo.machine.process.ProcessEnd;
import saldo.machine.process.ProcessIdentity;

/**
 * Processes of a launcher that is gone without having stopped them. They end by themselves a little
 * later; a successor makes sure of it before it uses their data.
 */
public final class Leftovers {
  private static final Duration GRACE = Duration.ofSeconds(20);

  private Leftovers() {}

  /**
   * Ends them, the last started first, and forgets the state. Only for the holder of the
   * directory's lock, because then they cannot be anybody else's.
   *
   * @return how many there were
   */
  public static int end(DirectoryLock held, Progress progress) {
    StateFile file = new StateFile(held.data().state());
    List<State.Entry> entries = file.read().map(State::processes).orElse(List.of()).reversed();
    int ended = 0;
    for (State.Entry entry : entries) {
      ProcessIdentity identity = entry.process();
      var process = identity == null ? Optional.<ProcessHandle>empty() : identity.find();
      if (process.isPresent()) {
        progress.say(
            "%s (process %d) of an earlier run is still there; stopping it"
                .formatted(entry.name(), process.get().pid()));
        ProcessEnd.end(process.get(), GRACE);
        ended++;
      }
    }
    file.delete();
    return ended;
  }
}
