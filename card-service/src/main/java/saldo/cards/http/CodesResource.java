package saldo.cards.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.cards.code.QrPicture;
import saldo.http.Caller;
import saldo.http.CommandPost;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.http.Secrets;
import saldo.schemas.CardNumber;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardRejection;

/** Gives a card a new QR code, and shows it once. */
@Path("/ledgers/{ledger}/cards/{number}/code")
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.CARD_OFFICER})
public class CodesResource {
  static final String SVG = "image/svg+xml";
  static final String PNG = "image/png";

  private static final List<String> FORMS = List.of(MediaType.APPLICATION_JSON, SVG, PNG);
  private static final String REASON = "new code";

  private final Caller caller;
  private final CodeGiver codes;

  CodesResource(Caller caller, CodeGiver codes) {
    this.caller = caller;
    this.codes = codes;
  }

  /**
   * A new code.
   *
   * @param code what its QR code says; to be typed, hyphens and all
   * @param svg the QR code as a picture of 33 by 33 mm
   * @param lastSeq what reads take as minSeq
   */
  public record NewCode(CardNumber number, String code, String svg, long lastSeq) {
    @Override
    public String toString() {
      return "a code of " + number;
    }
  }

  /**
   * Makes a code.
   *
   * @param key the idempotency key: with the same key there is no second code, and the first one is
   *     not shown again
   * @return 200 with the code or its picture; 404 if there is no such card, 409 if the key was used
   *     before, 422 if the card can have no code
   */
  @POST
  @Produces({MediaType.APPLICATION_JSON, SVG, PNG, Problem.JSON})
  @Operation(
      summary = "A new QR code for a card; the one before stops working at once",
      description =
          "The code is in this answer and nowhere else: it is kept as a hash only. It is answered"
              + " as JSON with the picture in it, or as the picture itself.")
  @APIResponse(
      responseCode = "200",
      description = "The code; show it to its bearer alone",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NewCode.class),
            examples = @ExampleObject(name = "new code", value = Examples.NEW_CODE)),
        @Content(mediaType = SVG, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = PNG,
            schema = @Schema(implementation = String.class, format = "binary"))
      })
  @APIResponse(
      responseCode = "409",
      description = "CODE_ALREADY_GIVEN: the key was used before; use a new one for a new code")
  @APIResponse(
      responseCode = "422",
      description = "Refused: the card is closed, or a virtual one; its code is as it was")
  public Response give(
      @PathParam("ledger") String path,
      @PathParam("number") String text,
      @HeaderParam(CommandPost.KEY) @Nullable String key,
      @Context HttpHeaders headers) {
    LedgerId ledger = caller.ledger(path);
    CardNumber number = CardQueries.number(text);
    CommandId id = CommandPost.id(key);
    Origin origin = Origin.of(caller.name());
    return switch (codes.give(new Envelope<>(id, ledger, origin, null, number), REASON)) {
      case CodeGiver.Given given -> shown(given, Accepted.of(headers, FORMS));
      case CodeGiver.Refused refused -> throw refusal(refused);
    };
  }

  private static Response shown(CodeGiver.Given given, String form) {
    QrPicture picture = QrPicture.of(given.code());
    Object entity =
        switch (form) {
          case SVG -> picture.svg();
          case PNG -> picture.png();
          default ->
              new NewCode(given.number(), given.code().text(), picture.svg(), given.lastSeq());
        };
    return Secrets.shownOnce(Response.ok(entity, form));
  }

  private static RuntimeException refusal(CodeGiver.Refused refused) {
    return refused.why().reason().equals(CardRejection.CARD_UNKNOWN.name())
        ? CardQueries.unknown(refused.number())
        : refused.why().exception();
  }
}
