package saldo.gateway.simulator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.simulator.jsonpts.PtsUploader;
import saldo.gateway.simulator.jsonpts.SimulatedController;

/**
 * A simulated controller and what is done at its pumps, one thing after the other; each says what
 * came of it in a line.
 */
final class Forecourt {
  private final int place;
  private final int pumps;
  private final SimulatedController controller;
  private final @Nullable PtsUploader uploader;

  /**
   * @param place from 1
   * @param pumps how many it has, numbered from 1
   * @param uploader none if it is only asked
   */
  Forecourt(int place, int pumps, SimulatedController controller, @Nullable PtsUploader uploader) {
    this.place = place;
    this.pumps = pumps;
    this.controller = controller;
    this.uploader = uploader;
  }

  int pumps() {
    return pumps;
  }

  SimulatedController controller() {
    return controller;
  }

  /** Whether it asks what a tag may take, and uploads what was filled. */
  boolean uploads() {
    return uploader != null;
  }

  /**
   * What a tag may take at a pump.
   *
   * @return nothing if there is no answer; zero if it may not fill
   * @throws IllegalArgumentException if there is nobody to ask
   */
  synchronized Optional<BigDecimal> balance(int pump, String tag) throws InterruptedException {
    return uploader().balance(tag, checked(pump));
  }

  /** The same in a line. */
  String asked(int pump, String tag) throws InterruptedException {
    String answer =
        balance(pump, tag)
            .map(amount -> amount.signum() == 0 ? "may take nothing" : "may take " + amount)
            .orElse("got no answer");
    return said("pump %d tag %s %s".formatted(pump, tag, answer));
  }

  /** Somebody fills; it is uploaded later. */
  synchronized String filled(int pump, String tag, BigDecimal litres) {
    JsonNode one = controller.fill(checked(pump), tag, litres);
    return said(
        "filled %d: pump %d tag %s litres %s amount %s"
            .formatted(
                one.path("Transaction").asInt(),
                pump,
                tag,
                one.path("Volume").decimalValue().toPlainString(),
                one.path("Amount").decimalValue().toPlainString()));
  }

  /** Uploads what waits. */
  synchronized String uploaded() throws InterruptedException {
    int done = uploader().upload();
    return said("uploaded %d, %d wait".formatted(done, controller.unacknowledged()));
  }

  /** Uploads everything once more. */
  synchronized String repeated() throws InterruptedException {
    controller.repeatUploads();
    return uploaded();
  }

  /** The tags of its list. */
  String tags() {
    return said("tags " + String.join(" ", controller.tags()));
  }

  /** Another controller is put in its place. */
  synchronized String replaced() {
    controller.replace();
    return said("was replaced by " + controller.ptsId());
  }

  String said(String what) {
    return "controller %d %s".formatted(place, what);
  }

  private PtsUploader uploader() {
    if (uploader == null) {
      throw new IllegalArgumentException("it does not know where to upload to");
    }
    return uploader;
  }

  private int checked(int pump) {
    if (pump < 1 || pump > pumps) {
      throw new IllegalArgumentException("there is no pump " + pump);
    }
    return pump;
  }
}
