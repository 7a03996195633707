package saldo.gateway.fuel.fpp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.FppTraffic;
import saldo.gateway.fpp.protocol.Discarded;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameWriter;
import saldo.gateway.fuel.intake.ReaderTraffic;
import saldo.gateway.fuel.view.FuelReaderPlace;

/** Hands the frames of a line to whoever keeps them for diagnosis. */
final class FrameTraffic implements FppTraffic {
  private final ReaderTraffic traffic;
  private final String link;
  private @Nullable FuelReaderPlace reader;

  FrameTraffic(ReaderTraffic traffic, String link) {
    this.traffic = traffic;
    this.link = link;
  }

  /** From now on it is this reader that is talked to. */
  void with(FuelReaderPlace now) {
    reader = now;
  }

  @Override
  public void sent(Frame frame, Instant at) {
    if (reader != null) {
      traffic.frame(reader, new ReaderTraffic.Bytes(false, link, FrameWriter.write(frame)));
    }
  }

  @Override
  public void received(Frame frame, Instant at) {
    if (reader != null) {
      traffic.frame(reader, new ReaderTraffic.Bytes(true, link, FrameWriter.write(frame)));
    }
  }

  @Override
  public void discarded(Discarded soFar, Instant at) {}
}
