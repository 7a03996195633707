package saldo.machine.bench;

import java.util.ArrayList;
import java.util.List;
import saldo.machine.Progress;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.bench.PollReport.Run;
import saldo.machine.bench.system.Workspace;
import saldo.machine.demo.FuelNetwork;
import saldo.schemas.ledger.Exposure.Policy;

/** How long poll runs of a large network take. */
public final class PollBenchmark {
  /** Each takes about a minute; more would not say more. */
  private static final int MOST_ROUNDS = 5;

  private static final long SEED = 4;

  private PollBenchmark() {}

  /** Starts a system in the workspace and measures it. */
  public static PollReport run(
      BenchSettings settings, PollReport.Size size, Workspace workspace, Progress progress)
      throws InterruptedException {
    SingleMachine machine =
        workspace.keep(
            SingleMachine.start(
                Settings.onFreePorts(settings.installation(), workspace.directory("polls")),
                progress));
    FuelNetwork network =
        workspace.keep(
            FuelNetwork.open(
                machine,
                new FuelNetwork.Size(size.readers(), size.cards(), Policy.SPLIT),
                SEED,
                progress));
    progress.say("sending first tables");
    Run first = Run.of(network.poll());
    List<Run> rounds = new ArrayList<>();
    for (int round = 1; round <= Math.min(MOST_ROUNDS, settings.rounds()); round++) {
      network.fill(size.fillings());
      rounds.add(Run.of(network.poll()));
      progress.say(
          "round %d: %d fillings, %.1f s"
              .formatted(round, size.fillings(), rounds.getLast().seconds()));
    }
    return new PollReport(size, first, rounds, network.isExact());
  }
}
