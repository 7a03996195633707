package saldo.gateway.online;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceIdentity;
import saldo.gateway.fact.CommandIds;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.json.StrictJson;
import saldo.schemas.CardRef;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.HoldCommand;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand;
import saldo.schemas.ledger.Outcome;

/** Asks the ledger on behalf of a device: what a till may ask, and under which id. */
public final class Authoriser {
  /** As long as somebody at a till waits; then the device asks again with the same key. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Longer keys are somebody's mistake. */
  static final int LONGEST_KEY = 255;

  private final LedgerLink ledger;

  public Authoriser(LedgerLink ledger) {
    this.ledger = ledger;
  }

  /**
   * Reads the command of a device and gives it the id that follows from the device and its key.
   *
   * @throws RefusedException if the key is missing, or the command none that a device may give
   */
  public static Envelope<LedgerCommand> request(DeviceIdentity who, String key, byte[] body) {
    String _ = requireKey(key);
    LedgerCommand command = StrictJson.value(StrictJson.tree(body), LedgerCommand.class);
    if (!isForDevices(command)) {
      throw new RefusedException(
          "COMMAND_NOT_FOR_DEVICES",
          "a device asks for purchase, load, place-hold, capture-hold, release-hold,"
              + " claim-delivery or reverse;"
              + " what has already happened goes to /transactions");
    }
    return new Envelope<>(
        CommandIds.ofRequest(who.device(), key), who.ledger(), who.origin(), null, command);
  }

  /**
   * The header Idempotency-Key, if it can be one.
   *
   * @throws RefusedException if it is missing, empty or too long
   */
  public static String requireKey(@Nullable String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new RefusedException(
          "IDEMPOTENCY_KEY_MISSING",
          "the header Idempotency-Key needs 1 to 255 characters, new for each request and the same"
              + " for its repeats");
    }
    return key;
  }

  /** Whether the card's number was typed, which needs a permission of its own. */
  public static boolean namesATypedCard(Envelope<LedgerCommand> request) {
    @Nullable CardRef card =
        switch (request.command()) {
          case LedgerCommand.OfHolder c -> c.card();
          case ClaimDelivery c -> c.card();
          case LedgerCommand c -> null;
        };
    return card != null && card.isKeyed();
  }

  private static boolean isForDevices(LedgerCommand command) {
    return command instanceof MoneyCommand.Purchase
        || command instanceof MoneyCommand.Load
        || command instanceof HoldCommand.PlaceHold
        || command instanceof HoldCommand.CaptureHold
        || command instanceof HoldCommand.ReleaseHold
        || command instanceof ClaimDelivery
        || command instanceof MoneyCommand.Reverse;
  }

  /**
   * What the ledger was asked at last.
   *
   * @param request with the amount that was asked for at last
   * @param outcome empty if there is none yet
   */
  public record Asked(Envelope<LedgerCommand> request, Optional<Outcome> outcome) {}

  /**
   * Sets money aside: what the request says, or what is there or a limit leaves, if that is less.
   * The same request again gets the same.
   *
   * @param key the device's, that the request was read with
   * @throws RefusedException if the request is no hold, or one for several products
   */
  public Asked askUpTo(Envelope<LedgerCommand> request, String key) {
    String device = Objects.requireNonNull(request.origin().terminal(), "a device");
    return new UpTo(request, attempt -> CommandIds.ofRequest(device, key + ".up-to-" + attempt))
        .ask(ledger);
  }

  /** The ledger's outcome, or empty if there is none yet. */
  public Optional<Outcome> ask(Envelope<LedgerCommand> request) {
    return ledger.ask(request, PATIENCE);
  }
}
