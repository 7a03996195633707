package saldo.ledger.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import saldo.schemas.LedgerId;

/** The bearer of the request's token. */
@RequestScoped
public class Caller {
  private static final String ANY_LEDGER = "*";

  private final JsonWebToken token;

  Caller(JsonWebToken token) {
    this.token = token;
  }

  String name() {
    return token.getName();
  }

  boolean hasRole(String role) {
    return token.getGroups().contains(role);
  }

  /**
   * The ledger of the path, if the token is for it. Another ledger is not said to exist or not.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 or 403
   */
  LedgerId ledger(String path) {
    LedgerId ledger;
    try {
      ledger = LedgerId.of(path);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Status.BAD_REQUEST, "MALFORMED", Objects.toString(e.getMessage()))
          .exception();
    }
    String claim = Objects.toString(token.getClaim("ledger"), "");
    if (!claim.equals(ANY_LEDGER) && !claim.equals(ledger.value())) {
      throw Problem.of(
              Status.FORBIDDEN,
              "OTHER_LEDGER",
              "Your token is not for this ledger: ask for one that is.")
          .exception();
    }
    return ledger;
  }
}
