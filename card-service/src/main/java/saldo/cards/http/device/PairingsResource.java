package saldo.cards.http.device;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import saldo.cards.http.CardRuntime;
import saldo.cards.view.OfferedTerminal;
import saldo.http.Body;
import saldo.http.Problem;
import saldo.http.Secrets;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.RegistryRejection;

/** Where devices come that have no token, or none any more. */
@Path("/pairings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@RunOnVirtualThread
@PermitAll
public class PairingsResource {
  private static final String SAID =
      """
      {"code": "7H3K-9PQR-2TVW"}\
      """;

  private final Guesses guesses = new Guesses();
  private final CardRuntime runtime;
  private final DeviceOffice office;

  PairingsResource(CardRuntime runtime, DeviceOffice office) {
    this.runtime = runtime;
    this.office = office;
  }

  /**
   * What a device says to be paired.
   *
   * @param code as it was typed
   */
  public record SaidCode(String code) {
    @Override
    public String toString() {
      return "a pairing code";
    }
  }

  /**
   * Who the device is from now on. It keeps ledger, terminal and secret, and with them renews the
   * token.
   *
   * @param device the name under which it reports to the gateway
   * @param token for the gateway and all services, until it expires
   */
  public record PairedDevice(
      String ledger,
      String servicePoint,
      String terminal,
      String device,
      String secret,
      String token,
      Instant expiresAt) {
    @Override
    public String toString() {
      return "the device of " + terminal;
    }
  }

  /** What a device knows from its pairing. */
  public record KeptSecret(String ledger, String terminal, String secret) {
    @Override
    public String toString() {
      return "the secret of " + terminal;
    }
  }

  /** A token in place of the one before, which stays good until it expires. */
  public record RenewedToken(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "a token until " + expiresAt;
    }
  }

  /**
   * Pairs a device.
   *
   * @return 200 with secret and token; 422 if the code is not good (any more), 429 if too many
   *     wrong ones came from the same address
   */
  @POST
  @Operation(
      summary = "Pair the device that says a code; needs no token",
      description =
          "A code is good once. If the answer is lost, have a new code made: the device that got no"
              + " secret is forgotten with it.")
  @APIResponse(
      responseCode = "200",
      description = "The device's secret and first token, in this answer and nowhere else",
      content = @Content(schema = @Schema(implementation = PairedDevice.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "PAIRING_CODE_UNKNOWN: mistyped, never given out, or over since there is a newer one;"
              + " PAIRING_CODE_USED; PAIRING_CODE_EXPIRED; UNKNOWN: the terminal was withdrawn")
  @APIResponse(
      responseCode = "429",
      description = "TOO_MANY_WRONG_CODES: ten from this address within a minute; wait for one")
  public Response pair(
      @Context HttpServerRequest request,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = SaidCode.class),
                      examples = @ExampleObject(name = "code", value = SAID)))
          InputStream body) {
    String address = request.remoteAddress().hostAddress();
    if (guesses.areTooMany(address, runtime.now())) {
      throw tooMany();
    }
    PairingCode code = PairingCode.typed(Body.read(body, SaidCode.class).code());
    Optional<OfferedTerminal> offered = office.offered(code);
    if (offered.isEmpty()) {
      guesses.wrong(address, runtime.now());
      throw DeviceOffice.refused(RegistryRejection.PAIRING_CODE_UNKNOWN, Map.of());
    }
    DeviceOffice.Paired paired = office.pair(offered.get(), code);
    DevicePlace place = paired.place();
    return Secrets.shownOnce(
        Response.ok(
            new PairedDevice(
                place.ledger().value(),
                place.servicePoint(),
                place.terminal(),
                place.terminal(),
                paired.secret().text(),
                paired.token().token(),
                paired.token().expiresAt())));
  }

  /**
   * Renews a token.
   *
   * @return 200 with the token, 422 if the device is not paired (any more)
   */
  @POST
  @Path("/renewals")
  @Operation(
      summary = "A new token for a paired device; needs its secret and no token",
      description = "To be asked when half of the time until the token expires is over.")
  @APIResponse(
      responseCode = "200",
      description = "The token",
      content = @Content(schema = @Schema(implementation = RenewedToken.class)))
  @APIResponse(
      responseCode = "422",
      description = "NOT_PAIRED: this device was unpaired, or another one was paired in its place")
  public Response renew(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = KeptSecret.class)))
          InputStream body) {
    KeptSecret kept = Body.read(body, KeptSecret.class);
    DeviceSigner.Signed signed =
        office.renew(ledger(kept.ledger()), kept.terminal(), new DeviceSecret(kept.secret()));
    return Secrets.shownOnce(Response.ok(new RenewedToken(signed.token(), signed.expiresAt())));
  }

  private static LedgerId ledger(String text) {
    try {
      return LedgerId.of(text);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    }
  }

  private static RuntimeException tooMany() {
    return new WebApplicationException(
        Problem.of(
                Status.TOO_MANY_REQUESTS,
                "TOO_MANY_WRONG_CODES",
                "Too many wrong codes came from this address: wait for a minute.")
            .answer()
            .header(HttpHeaders.RETRY_AFTER, Guesses.WINDOW.toSeconds())
            .build());
  }
}
