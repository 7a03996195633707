package saldo.cards.http.registry;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import saldo.http.CommandPost;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.schemas.CommandId;

/** What an import needs besides its table. */
public class ImportParameters {
  /** Its commands have ids of their own: a hyphen and a number follow. */
  private static final int LONGEST_KEY = 56;

  @Parameter(required = true, description = "true to see what would happen, false to do it")
  @QueryParam("trial")
  @Nullable String trial;

  @Parameter(description = "From when on it holds, such as 2026-12-01T00:00:00Z; now if absent")
  @QueryParam("validFrom")
  @Nullable String validFrom;

  @Parameter(required = true, description = "Why, for the history of each thing")
  @QueryParam("reason")
  @Nullable String reason;

  @Parameter(description = "1 to 56 letters, digits and . _ : - naming this import for ever")
  @HeaderParam(CommandPost.KEY)
  @Nullable String key;

  boolean trial() {
    if (trial == null) {
      throw Problem.of(
              Status.BAD_REQUEST,
              "TRIAL_MISSING",
              "Add trial=true to see what would happen, or trial=false to do it.")
          .exception();
    }
    return Parameters.isTrue("trial", trial);
  }

  @Nullable Instant validFrom() {
    return RegistryParameters.time("validFrom", validFrom);
  }

  String reason() {
    if (reason == null) {
      throw Problem.malformed("reason is missing: say why in 1 to 200 characters.");
    }
    return reason;
  }

  CommandId key() {
    CommandId id = CommandPost.id(key);
    if (id.value().length() > LONGEST_KEY) {
      throw Problem.of(
              Status.BAD_REQUEST,
              "IDEMPOTENCY_KEY_INVALID",
              "The Idempotency-Key of an import has at most " + LONGEST_KEY + " characters.")
          .exception();
    }
    return id;
  }
}
