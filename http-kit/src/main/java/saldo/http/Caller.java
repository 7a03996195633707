package saldo.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;

/** The bearer of the token of the request under way. */
@Singleton
public class Caller {
  /** The claim that says which ledger a token is for. */
  public static final String LEDGER = "ledger";

  /** The value of the ledger claim that stands for every ledger. */
  public static final String ANY_LEDGER = "*";

  /** The claim that says at which service point the bearer is. */
  public static final String SERVICE_POINT = "servicePoint";

  /** The claim that says which terminal the bearer uses. */
  public static final String TERMINAL = "terminal";

  /** The claim that says which organisation a token is limited to, with those below it. */
  public static final String ORGANISATION = "organisation";

  /** The reason of a refusal for want of a role. */
  public static final String ROLE_MISSING = "ROLE_MISSING";

  private final JsonWebToken token;

  /**
   * @param token stands for that of whichever request is under way
   */
  public Caller(JsonWebToken token) {
    this.token = token;
  }

  /** Who it is, for the record; empty if the token does not say. */
  public String name() {
    return Objects.requireNonNullElse(token.getName(), "");
  }

  /** Who it is and, as far as the token proves it, where; without a place it is a desk. */
  public Origin origin() {
    return new Origin(
        name(), claim(TERMINAL).orElse(null), claim(SERVICE_POINT).orElse(null), null);
  }

  /** Whether the token has a role. */
  public boolean hasRole(String role) {
    return token.getGroups().contains(role);
  }

  /** A text that the token's issuer says about the bearer. */
  public Optional<String> claim(String name) {
    return token.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The organisation that the caller is limited to; empty if to none. */
  public Optional<String> organisation() {
    // a claim of another type limits too: to what nobody is called
    return Optional.ofNullable(token.<Object>getClaim(ORGANISATION)).map(Object::toString);
  }

  /**
   * The ledger of the path, if the token is for all of it. Another ledger is not said to exist or
   * not.
   *
   * @throws WebApplicationException 400 MALFORMED, 403 OTHER_LEDGER or ONE_ORGANISATION
   */
  public LedgerId ledger(String path) {
    LedgerId ledger = ledgerOrPart(path);
    requireNoOrganisation();
    return ledger;
  }

  /**
   * Refuses who is limited to an organisation.
   *
   * @throws WebApplicationException 403 ONE_ORGANISATION
   */
  public void requireNoOrganisation() {
    if (organisation().isPresent()) {
      throw Problem.of(
              Status.FORBIDDEN,
              "ONE_ORGANISATION",
              "Your token is for one organisation, and this is about the whole ledger: ask for a"
                  + " token without one.")
          .exception();
    }
  }

  /**
   * The ledger of the path, if the token is for it or for a part of it. Whoever asks for this looks
   * at {@link #organisation} before showing or changing anything.
   *
   * @throws WebApplicationException 400 MALFORMED or 403 OTHER_LEDGER
   */
  public LedgerId ledgerOrPart(String path) {
    LedgerId ledger;
    try {
      ledger = LedgerId.of(path);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(Objects.toString(e.getMessage()));
    }
    String claimed = claim(LEDGER).orElse("");
    if (!claimed.equals(ANY_LEDGER) && !claimed.equals(ledger.value())) {
      throw Problem.of(
              Status.FORBIDDEN,
              "OTHER_LEDGER",
              "Your token is not for this ledger: ask for one that is.")
          .exception();
    }
    return ledger;
  }

  /**
   * The refusal of a command that none of the caller's roles allows: 403 ROLE_MISSING, to be
   * thrown.
   *
   * @param roles those that would allow it
   */
  public static WebApplicationException roleMissing(Set<String> roles) {
    return Problem.of(
            Status.FORBIDDEN,
            ROLE_MISSING,
            "Your role does not allow this command: ask somebody whose does.",
            Map.of("roles", String.join(", ", new TreeSet<>(roles))))
        .exception();
  }
}
