package saldo.ledger.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.client.TooManyWaitersException;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/** Takes commands and waits for what becomes of them. */
@Path("/ledgers/{ledger}")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
public class CommandsResource {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final LedgerRuntime runtime;
  private final Caller caller;

  CommandsResource(LedgerRuntime runtime, Caller caller) {
    this.runtime = runtime;
    this.caller = caller;
  }

  /**
   * Decides a command.
   *
   * @param key the idempotency key: the same key with the same body gives the same answer for 35
   *     days
   * @return 200 with the outcome, 422 if it was refused, 409 if the key was used for something
   *     else, 202 with a link if there is no outcome within two seconds
   */
  @POST
  @Path("/commands")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @RolesAllowed({
    Roles.ADMIN,
    Roles.CASHIER,
    Roles.CARD_OFFICER,
    Roles.APPROVER,
    Roles.FLEET_MANAGER,
    Roles.STATION_OPERATOR,
    Roles.FINANCE,
    Roles.DEVICE
  })
  @Operation(
      summary = "Decide a command, exactly once per Idempotency-Key",
      description =
          "The same key with the same body gets the same answer, without a second effect, for 35"
              + " days.")
  @APIResponse(
      responseCode = "200",
      description = "Decided: accepted, or a bulk whose entries say what became of each",
      content = @Content(schema = @Schema(implementation = Outcome.class)))
  @APIResponse(
      responseCode = "202",
      description = "Stored, but not decided within two seconds: ask at Location later",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "409",
      description = "IDEMPOTENCY_CONFLICT: the key was used for another command",
      content =
          @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "413",
      description = "BODY_TOO_LARGE: more than 1 MiB",
      content =
          @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "422",
      description = "Refused, nothing changed; reason is a stable code, details its numbers",
      content =
          @Content(
              mediaType = Problem.JSON,
              schema = @Schema(implementation = Problem.class),
              examples = @ExampleObject(name = "too little money", value = Examples.REFUSAL)))
  public Response decide(
      @PathParam("ledger") String path,
      @Parameter(
              required = true,
              description = "1 to 64 letters, digits and . _ : - naming this command for ever")
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = CommandSchema.class),
                      examples = {
                        @ExampleObject(name = "open", value = Examples.OPEN),
                        @ExampleObject(name = "load", value = Examples.LOAD),
                        @ExampleObject(name = "purchase", value = Examples.PURCHASE)
                      }))
          InputStream body) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = id(key);
    LedgerCommand command = read(BodyLimit.read(body));
    if (!CommandRoles.allow(command, caller::hasRole)) {
      return Problem.of(
              Status.FORBIDDEN,
              "ROLE_MISSING",
              "Your role does not allow this command: ask somebody whose does.",
              Map.of("roles", String.join(", ", CommandRoles.of(command))))
          .response();
    }
    Envelope<LedgerCommand> envelope =
        new Envelope<>(id, ledger, Origin.of(caller.name()), null, command);
    return answer(envelope);
  }

  private Response answer(Envelope<LedgerCommand> envelope) {
    try {
      Optional<Outcome> outcome = runtime.client().ask(envelope, PATIENCE);
      return outcome.map(Answers::of).orElseGet(() -> later(envelope));
    } catch (KafkaUnavailableException e) {
      return Problem.of(
              Status.SERVICE_UNAVAILABLE,
              "KAFKA_UNAVAILABLE",
              "The command could not be stored; send it again with the same Idempotency-Key.")
          .response();
    } catch (TooManyWaitersException e) {
      return Problem.of(
              Status.SERVICE_UNAVAILABLE,
              "TOO_BUSY",
              "Too many requests wait; send it again in a moment with the same Idempotency-Key.")
          .response();
    }
  }

  private static Response later(Envelope<LedgerCommand> envelope) {
    URI outcome = URI.create("/ledgers/" + envelope.ledger() + "/outcomes/" + envelope.id());
    return Response.accepted(Map.of("outcome", outcome.toString())).location(outcome).build();
  }

  private static CommandId id(@Nullable String key) {
    if (key == null) {
      throw Problem.of(
              Status.BAD_REQUEST,
              "IDEMPOTENCY_KEY_MISSING",
              "Give each command an Idempotency-Key header, so that a retry is harmless.")
          .exception();
    }
    try {
      CommandId id = CommandId.of(key);
      if (!id.isOfDevice()) {
        return id;
      }
      throw invalidKey("keys that begin with fact: or auth: are those of devices");
    } catch (IllegalArgumentException e) {
      throw invalidKey(String.valueOf(e.getMessage()));
    }
  }

  private static RuntimeException invalidKey(String why) {
    return Problem.of(
            Status.BAD_REQUEST,
            "IDEMPOTENCY_KEY_INVALID",
            "The Idempotency-Key is not valid: " + why)
        .exception();
  }

  private static LedgerCommand read(String body) {
    try {
      LedgerCommand command = SaldoJson.strict().readValue(body, LedgerCommand.class);
      return Objects.requireNonNull(command);
    } catch (JsonProcessingException e) {
      throw Problem.of(Status.BAD_REQUEST, "MALFORMED", SaldoJson.explain(e)).exception();
    } catch (NullPointerException e) {
      throw Problem.of(Status.BAD_REQUEST, "MALFORMED", "The body is null: send a command as JSON.")
          .exception();
    }
  }

  /** Which status an outcome has. */
  static final class Answers {
    private Answers() {}

    static Response of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Accepted accepted -> Response.ok(accepted).build();
        case Outcome.Bulk bulk -> Response.ok(bulk).build();
        case Outcome.Rejected rejected ->
            Problem.of(
                    rejected.reason() == RejectionReason.IDEMPOTENCY_CONFLICT
                        ? Status.CONFLICT
                        : Unprocessable.ENTITY,
                    rejected.reason().name(),
                    rejected.sentence(),
                    rejected.details())
                .response();
      };
    }
  }
}
