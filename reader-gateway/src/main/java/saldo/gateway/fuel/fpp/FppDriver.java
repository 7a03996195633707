package saldo.gateway.fuel.fpp;

import java.io.IOException;
import java.time.InstantSource;
import saldo.gateway.fpp.FppLine;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.ReaderTraffic;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.poll.ReaderDriver;
import saldo.gateway.fuel.poll.UnreachableException;
import saldo.gateway.link.LinkAddress;

/** Talks to FPP/1 terminals. */
public final class FppDriver implements ReaderDriver {
  private final FuelIntake intake;
  private final ReaderMemory memory;
  private final ReaderTraffic traffic;
  private final InstantSource clock;

  /**
   * @param intake where fillings become safe
   * @param memory what is remembered of terminals
   * @param traffic is shown all frames
   */
  public FppDriver(
      FuelIntake intake, ReaderMemory memory, ReaderTraffic traffic, InstantSource clock) {
    this.intake = intake;
    this.memory = memory;
    this.traffic = traffic;
    this.clock = clock;
  }

  @Override
  public Line open(String link) throws UnreachableException {
    try {
      FrameTraffic frames = new FrameTraffic(traffic, link);
      FppLine line = new FppLine(LinkAddress.parse(link).open(), clock, frames);
      return new FppReaderLine(line, frames, intake, memory);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreachableException(e.getMessage() + ".");
    }
  }
}
