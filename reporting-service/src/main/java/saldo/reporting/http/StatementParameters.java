package saldo.reporting.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.reporting.view.StatementFilter;
import saldo.schemas.AccountId;

/** Which statements are asked for. */
public final class StatementParameters {
  @QueryParam("account")
  @Nullable String account;

  @Parameter(description = "The id of an organisation, as the statements have it")
  @QueryParam("company")
  @Nullable String company;

  @Parameter(description = "Those that ended after this time")
  @QueryParam("from")
  @Nullable String from;

  @Parameter(description = "Those that ended at this time or before")
  @QueryParam("until")
  @Nullable String until;

  @QueryParam("cursor")
  @DefaultValue("")
  String cursor = "";

  @QueryParam("limit")
  @DefaultValue("100")
  String limit = "";

  StatementFilter filter() {
    return new StatementFilter(
        account == null ? null : Parameters.read(account, AccountId::of),
        company,
        time("from", from),
        time("until", until));
  }

  static @Nullable Instant time(String name, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.malformed(name + " is a time such as 2026-11-01T00:00:00Z: " + text);
    }
  }
}
