package saldo.cards.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import saldo.cards.view.CardFilter;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;

/** Which cards a request looks for, and which part of them. */
public class CardSearch {
  @Parameter(description = "How the number begins")
  @QueryParam("prefix")
  @DefaultValue("")
  String prefix = "";

  @Parameter(schema = @Schema(implementation = CardStatus.class))
  @QueryParam("status")
  @Nullable String status;

  @Parameter(description = "The id of who holds it now")
  @QueryParam("bearer")
  @Nullable String bearer;

  @Parameter(description = "The id of the card group it is in now")
  @QueryParam("group")
  @Nullable String group;

  @Parameter(description = "The id of the profile it has now")
  @QueryParam("profile")
  @Nullable String profile;

  @Parameter(description = "The account it spends from now")
  @QueryParam("account")
  @Nullable String account;

  @QueryParam("cursor")
  @DefaultValue("")
  String cursor = "";

  @QueryParam("limit")
  @DefaultValue("100")
  String limit = "";

  CardFilter filter(Instant now, Predicate<CardState> shown) {
    if (!prefix.matches("[0-9A-Za-z._-]{0,40}")) {
      throw Problem.malformed(
          "prefix is how a card number begins, letters, digits and . _ - : " + prefix);
    }
    @Nullable CardStatus wanted =
        status == null ? null : Parameters.oneOf("status", CardStatus.class, status);
    return new CardFilter(prefix, wanted, bearer, group, profile, account, now, shown);
  }

  String cursor() {
    return Parameters.idCursor(cursor, CardNumber::of);
  }

  int limit() {
    return Parameters.limit(limit);
  }
}
