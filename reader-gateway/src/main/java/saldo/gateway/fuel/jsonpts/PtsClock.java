package saldo.gateway.fuel.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import saldo.gateway.fuel.jsonpts.PtsControllers.Said;
import saldo.gateway.fuel.poll.UnreachableException;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.jsonpts.PtsJson;

/**
 * The clock of a controller. {@code GetDateTime} and {@code SetDateTime} with {@code DateTime},
 * {@code AutoSynchronize} and {@code UTCOffset} are by public client code; that the time is the
 * station's local one is our assumption.
 *
 * @param said the answer
 * @param drift how far it is ahead of ours; zero if it does not tell its time
 * @param clock ours
 */
record PtsClock(Said said, Duration drift, InstantSource clock) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  /** What both clocks show in seconds can be wrong by that much, and half an answer's way. */
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  static PtsClock read(PtsControllers controllers, FuelReaderPlace reader, InstantSource clock)
      throws UnreachableException, InterruptedException {
    Said said = controllers.ask(reader, "GetDateTime", PtsJson.nothing());
    String shown = said.data().path("DateTime").textValue();
    if (shown == null) {
      return new PtsClock(said, Duration.ZERO, clock);
    }
    try {
      Instant theirs = LocalDateTime.parse(shown).atZone(reader.zone()).toInstant();
      return new PtsClock(said, seconds(Duration.between(clock.instant(), theirs)), clock);
    } catch (DateTimeException e) {
      return new PtsClock(said, Duration.ZERO, clock);
    }
  }

  private static Duration seconds(Duration exact) {
    return Duration.ofSeconds(exact.toSeconds());
  }

  /**
   * Sets it if it is wrong by more than anybody would overlook; what else is set there stays as it
   * is.
   *
   * @return whether it was set
   */
  boolean setIfWrong(PtsControllers controllers, FuelReaderPlace reader)
      throws UnreachableException, InterruptedException {
    JsonNode automatic = said.data().path("AutoSynchronize");
    JsonNode offset = said.data().path("UTCOffset");
    if (drift.abs().compareTo(TOLERATED) <= 0) {
      return false;
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), reader.zone());
    ObjectNode right = PtsJson.object().put("DateTime", now.format(TIME));
    right.put("AutoSynchronize", automatic.booleanValue());
    if (offset.isInt()) {
      right.put("UTCOffset", offset.intValue());
    }
    return !controllers.ask(reader, "SetDateTime", right).isRefusal();
  }
}
