package saldo.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.FuelRuntime;
import saldo.gateway.fuel.jsonpts.PtsConfig;
import saldo.gateway.fuel.jsonpts.PtsUploads;
import saldo.http.BodyLimit;
import saldo.http.Problem;

/**
 * Where PTS controllers push fillings and ask what a tag may take. A controller can say who it is
 * by HTTP Basic and no better, so the roles of tokens have no place here: its PtsId is the user,
 * and each has a secret of its own.
 */
@Path("/jsonPTS")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
@PermitAll
@RunOnVirtualThread
public class JsonPtsResource {
  private static final String BASIC = "basic ";

  private final FuelRuntime runtime;
  private final PtsConfig config;

  JsonPtsResource(FuelRuntime runtime, PtsConfig config) {
    this.runtime = runtime;
    this.config = config;
  }

  /** One message. */
  @POST
  @Operation(
      summary = "For PTS controllers: push fillings and ask what a tag may take, by jsonPTS",
      description =
          "HTTP Basic, with the PtsId as the user and the controller's own secret. A packet is"
              + " acknowledged only when it is safe; whatever is not has to come again.")
  @APIResponse(responseCode = "200", description = "An answer for each packet")
  @APIResponse(responseCode = "400", description = "No message of jsonPTS")
  @APIResponse(responseCode = "401", description = "No controller that is known here")
  @APIResponse(responseCode = "403", description = "The message is of another controller")
  @APIResponse(responseCode = "413", description = "More than 1 MiB")
  @APIResponse(responseCode = "503", description = "Not yet: send it again")
  public Response answer(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, InputStream body)
      throws InterruptedException {
    String ptsId = controller(authorization);
    PtsUploads uploads =
        runtime
            .uploads()
            .orElseThrow(() ->
                Problem.notYet("The gateway does not know readers yet: send it again.")
                    .exception());
    return switch (uploads.answer(ptsId, BodyLimit.read(body))) {
      case PtsUploads.Answer.Message message ->
          Response.ok(message.bytes(), MediaType.APPLICATION_JSON_TYPE).build();
      case PtsUploads.Answer.Refused refused ->
          Problem.of(
                  refused.reason().equals("CONTROLLER_NOT_YOURS")
                      ? Status.FORBIDDEN
                      : Status.BAD_REQUEST,
                  refused.reason(),
                  refused.sentence())
              .response();
    };
  }

  private String controller(@Nullable String authorization) {
    String said = decoded(authorization);
    int colon = said.indexOf(':');
    if (colon > 0) {
      String ptsId = said.substring(0, colon);
      if (config.logins().isController(ptsId, said.substring(colon + 1))) {
        return ptsId;
      }
    }
    throw Problem.of(
            Status.UNAUTHORIZED,
            "CONTROLLER_UNKNOWN",
            "No controller with this PtsId and secret is configured here.")
        .exception();
  }

  private static String decoded(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return "";
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      return new String(bytes, UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
