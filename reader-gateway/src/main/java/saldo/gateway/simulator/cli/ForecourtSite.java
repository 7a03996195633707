package saldo.gateway.simulator.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import saldo.gateway.simulator.fpp.SimulatorEvents;
import saldo.gateway.simulator.jsonpts.PtsSimulator;
import saldo.gateway.simulator.jsonpts.PtsUploader;
import saldo.gateway.simulator.jsonpts.SimulatedController;

/** The program: simulated PTS controllers that speak jsonPTS, until it is ended. */
public final class ForecourtSite {

  private ForecourtSite() {}

  /**
   * Ends with status 2 if it does not understand what is wanted, with 1 if the port can not be had.
   *
   * @param args see {@link ForecourtSettings}
   */
  public static void main(String[] args) throws InterruptedException {
    Program.run(events -> run(ForecourtSettings.parse(args), events));
  }

  private static void run(ForecourtSettings settings, SimulatorEvents events)
      throws IOException, InterruptedException {
    List<Forecourt> forecourts = forecourts(settings, InstantSource.system());
    try (PtsSimulator simulator = listen(settings, forecourts)) {
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      for (int place = 1; place <= forecourts.size(); place++) {
        Forecourt forecourt = forecourts.get(place - 1);
        events.happened(
            forecourt.said(
                "is %s with %d pumps at %s"
                    .formatted(
                        forecourt.controller().ptsId(), forecourt.pumps(), simulator.link(place))));
      }
      TypedLines.listen(System.in, new ForecourtConsole(forecourts)::answer, events);
      fill(settings, forecourts, events);
    }
  }

  static PtsSimulator listen(ForecourtSettings settings, List<Forecourt> forecourts)
      throws IOException {
    List<SimulatedController> controllers = forecourts.stream().map(Forecourt::controller).toList();
    return PtsSimulator.listen(controllers, settings.faults(), settings.port());
  }

  static List<Forecourt> forecourts(ForecourtSettings settings, InstantSource clock) {
    List<Forecourt> forecourts = new ArrayList<>();
    for (int place = 1; place <= settings.controllers(); place++) {
      SimulatedController controller =
          new SimulatedController(
              "SIM%02d".formatted(place), settings.zone(), clock, settings.faults());
      @Nullable PtsUploader uploader =
          settings
              .upload()
              .map(upload ->
                  new PtsUploader(controller, upload.to(), upload.secret(), settings.faults()))
              .orElse(null);
      forecourts.add(new Forecourt(place, settings.pumps(), controller, uploader));
    }
    return forecourts;
  }

  /** For ever, or until the process is ended. */
  private static void fill(
      ForecourtSettings settings, List<Forecourt> forecourts, SimulatorEvents events)
      throws InterruptedException {
    ForecourtMotorists motorists =
        new ForecourtMotorists(forecourts, new SplittableRandom(settings.faults().seed()), events);
    while (true) {
      if (settings.fillEvery().isZero()) {
        Thread.sleep(Long.MAX_VALUE);
      }
      Thread.sleep(settings.fillEvery());
      motorists.come();
    }
  }
}
