package saldo.machine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.process.JavaCommand;

/**
 * A simulator as a process of its own, with this process's input and output.
 *
 * @param program in the gateway's jar; a service's classes are known here by their names only
 * @param arguments as it takes them
 */
record SimulatorProgram(String program, List<String> arguments) {

  /** Returns its exit status when it has ended. */
  int run() throws IOException, InterruptedException {
    List<String> command =
        new JavaCommand(Path.of(System.getProperty("java.io.tmpdir")))
            .options(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"))
            .classPath(Installation.here().programClassPath(Service.GATEWAY.label()))
            .child(program, arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
