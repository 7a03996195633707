package saldo.machine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import saldo.machine.Progress;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.bench.system.Workspace;
import saldo.machine.demo.FuelNetwork;
import saldo.schemas.ledger.Exposure.Policy;

/** How long poll runs of a large network take. */
public final class PollBenchmark {
  private static final int READERS = Integer.getInteger("polls.readers", 50);
  private static final int CARDS = Integer.getInteger("polls.cards", 10_000);
  private static final int FILLINGS = 2 * CARDS;
  private static final long SEED = 4;

  private PollBenchmark() {}

  /** Starts a system in the workspace and measures it. */
  public static PollReport run(BenchSettings settings, Workspace workspace, Progress progress)
      throws InterruptedException {
    SingleMachine machine =
        workspace.keep(
            SingleMachine.start(
                Settings.onFreePorts(settings.installation(), workspace.directory("polls")),
                progress));
    FuelNetwork network =
        workspace.keep(
            FuelNetwork.open(
                machine, new FuelNetwork.Size(READERS, CARDS, Policy.SPLIT), SEED, progress));
    progress.say("first tables");
    JsonNode first = network.poll();
    progress.say("%d fillings".formatted(FILLINGS));
    network.fill(FILLINGS);
    progress.say("polling");
    JsonNode second = network.poll();
    return PollReport.of(
        new PollReport.Size(READERS, CARDS, FILLINGS), first, second, network.isExact());
  }
}
