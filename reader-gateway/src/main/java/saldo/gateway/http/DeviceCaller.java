package saldo.gateway.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceIdentity;
import saldo.http.Caller;
import saldo.http.Permissions;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.schemas.LedgerId;

/**
 * The device that the caller of the request under way speaks for. Unlike with other services, the
 * ledger is not in the address: it follows from the token.
 */
@Singleton
class DeviceCaller {
  /** Longer names would make messages large. */
  private static final int LONGEST_NAME = 128;

  private final Caller caller;

  DeviceCaller(Caller caller) {
    this.caller = caller;
  }

  /**
   * The device that the request speaks for.
   *
   * @param ledger the ledger asked for; needed only with a token for every ledger
   * @throws WebApplicationException 403 if the token is not for that device or ledger
   */
  DeviceIdentity device(String device, @Nullable String ledger) {
    LedgerId book = ledger(ledger);
    if (!caller.hasRole(Roles.ADMIN) && !device.equals(claimedDevice())) {
      throw forbidden(
          "DEVICE_NOT_YOURS", "this token is of another device: use that device's own token");
    }
    return new DeviceIdentity(book, device, actor(), name("servicePoint"));
  }

  /**
   * The ledger that the request is for.
   *
   * @throws WebApplicationException 403 if it is not said, or the token is for another, or for one
   *     organisation alone
   */
  LedgerId ledger(@Nullable String asked) {
    caller.requireNoOrganisation();
    String claimed =
        caller
            .claim(Caller.LEDGER)
            .orElseThrow(
                () -> forbidden("LEDGER_MISSING", "the token names no ledger: get another token"));
    String ledger = claimed.equals(Caller.ANY_LEDGER) ? asked : claimed;
    if (ledger == null) {
      throw forbidden("LEDGER_MISSING", "the token is for every ledger: add ?ledger= and its id");
    }
    if (asked != null && !asked.equals(ledger)) {
      throw forbidden("LEDGER_NOT_YOURS", "this token is of another ledger");
    }
    try {
      return LedgerId.of(ledger);
    } catch (IllegalArgumentException e) {
      throw forbidden("LEDGER_MISSING", String.valueOf(e.getMessage()));
    }
  }

  /** Whether the bearer may type card numbers. */
  boolean mayType() {
    return caller.hasRole(Permissions.MANUAL_ENTRY) || caller.hasRole(Roles.ADMIN);
  }

  /**
   * Who it is, for the record.
   *
   * @throws WebApplicationException 403 if the token does not say it
   */
  String actor() {
    String name = caller.name();
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw forbidden(
          "USER_MISSING", "the token needs a upn of 1 to 128 characters: get another token");
    }
    return name;
  }

  private String claimedDevice() {
    String device = name("device");
    return device != null ? device : actor();
  }

  private @Nullable String name(String claim) {
    return caller
        .claim(claim)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME)
        .orElse(null);
  }

  private static WebApplicationException forbidden(String reason, String sentence) {
    return Problem.of(Status.FORBIDDEN, reason, sentence).exception();
  }
}
