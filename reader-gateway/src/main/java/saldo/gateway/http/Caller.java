package saldo.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceIdentity;
import saldo.schemas.LedgerId;

/** What the token of the request under way allows. */
@ApplicationScoped
class Caller {
  /** A token's ledger claim that stands for every ledger. */
  private static final String ANY = "*";

  /** Longer names would make messages large. */
  private static final int LONGEST_NAME = 128;

  @Inject JsonWebToken token;

  /**
   * The device that the request speaks for.
   *
   * @param ledger the ledger asked for; needed only with a token for every ledger
   */
  DeviceIdentity device(String device, @Nullable String ledger) {
    LedgerId book = ledger(ledger);
    if (!isAdmin() && !device.equals(claimedDevice())) {
      throw new ForbiddenProblem(
          "DEVICE_NOT_YOURS", "this token is of another device: use that device's own token");
    }
    return new DeviceIdentity(book, device, actor(), name("servicePoint"));
  }

  /** The ledger that the request is for. */
  LedgerId ledger(@Nullable String asked) {
    String claimed = token.getClaim("ledger");
    if (claimed == null) {
      throw new ForbiddenProblem("LEDGER_MISSING", "the token names no ledger: get another token");
    }
    String ledger = claimed.equals(ANY) ? asked : claimed;
    if (ledger == null) {
      throw new ForbiddenProblem(
          "LEDGER_MISSING", "the token is for every ledger: add ?ledger= and its id");
    }
    if (asked != null && !asked.equals(ledger)) {
      throw new ForbiddenProblem("LEDGER_NOT_YOURS", "this token is of another ledger");
    }
    try {
      return LedgerId.of(ledger);
    } catch (IllegalArgumentException e) {
      throw new ForbiddenProblem("LEDGER_MISSING", String.valueOf(e.getMessage()));
    }
  }

  String actor() {
    String name = Objects.requireNonNullElse(token.getName(), "");
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new ForbiddenProblem(
          "USER_MISSING", "the token needs a upn of 1 to 128 characters: get another token");
    }
    return name;
  }

  private boolean isAdmin() {
    return token.getGroups().contains(Roles.ADMIN);
  }

  private String claimedDevice() {
    String device = name("device");
    return device != null ? device : actor();
  }

  private @Nullable String name(String claim) {
    Object value = token.getClaim(claim);
    return value instanceof String text && !text.isBlank() && text.length() <= LONGEST_NAME
        ? text
        : null;
  }
}
