package saldo.machine.cli;

import saldo.machine.Installation;
import saldo.machine.Ports;
import saldo.machine.Settings;
import saldo.machine.data.DataDirectory;
import saldo.machine.data.DirectoryLock;
import saldo.machine.data.State;
import saldo.machine.data.StateFile;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** The system that a launcher runs in a data directory. */
record RunningSystem(Settings settings, State state) {

  /**
   * @throws MachineException if none runs there
   */
  static RunningSystem in(DataDirectory data) {
    if (!DirectoryLock.isTaken(data)) {
      throw notRunning(data);
    }
    State state = new StateFile(data.state()).read().orElseThrow(() -> notRunning(data));
    Ports ports = new Ports(state.basePort(), state.kafkaPort());
    return new RunningSystem(new Settings(Installation.here(), data, ports), state);
  }

  private static MachineException notRunning(DataDirectory data) {
    return new MachineException(
        Code.NOT_RUNNING,
        "nothing runs in %s; start it with ./saldo up, or name its directory with --data"
            .formatted(data.path()));
  }
}
