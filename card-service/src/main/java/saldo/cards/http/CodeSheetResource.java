package saldo.cards.http;

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
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.http.Body;
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

/** Gives many cards new QR codes, and prints them. */
@Path("/ledgers/{ledger}/cards/codes")
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.CARD_OFFICER})
public class CodeSheetResource {
  static final String PDF = "application/pdf";

  /** Ten pages, in a second or two. */
  private static final int MOST = 100;

  /** Two lines on a card. */
  private static final int LONGEST_TITLE = 60;

  private final Caller caller;
  private final CodePrinter printer;

  CodeSheetResource(Caller caller, CodePrinter printer) {
    this.caller = caller;
    this.printer = printer;
  }

  /**
   * What to print.
   *
   * @param numbers 1 to 100 cards, each once
   * @param title the issuer's name as it stands on the cards, 1 to 60 characters
   */
  public record CardsToPrint(List<CardNumber> numbers, String title) {}

  /**
   * Makes codes and prints them.
   *
   * @param key the idempotency key of all of them: with the same key there are no second codes
   * @return 200 with the PDF; 409 if the key was used before, 422 if no card got a code
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({PDF, Problem.JSON})
  @Operation(
      summary = "New QR codes for up to 100 cards, on A4 to be cut or on pre-cut sheets",
      description =
          "Ten cards of 85 by 54 mm on a page. The codes before stop working at once. For a card"
              + " that is refused nothing is printed, and the last page says why.")
  @APIResponse(
      responseCode = "200",
      description = "The pages; the codes are in this answer and nowhere else",
      content =
          @Content(
              mediaType = PDF,
              schema = @Schema(implementation = String.class, format = "binary")))
  @APIResponse(
      responseCode = "409",
      description = "CODE_ALREADY_GIVEN: the key was used before; use a new one for new codes")
  @APIResponse(
      responseCode = "422",
      description = "NO_CODE_GIVEN: each card was refused; details say why, by number")
  public Response print(
      @PathParam("ledger") String path,
      @Parameter(
              description = "As with commands, but at most 60 characters: each card adds its own")
          @HeaderParam(CommandPost.KEY)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = CardsToPrint.class),
                      examples = @ExampleObject(name = "two cards", value = Examples.PRINT)))
          InputStream body) {
    LedgerId ledger = caller.ledger(path);
    CommandId id = CommandPost.id(key);
    CardsToPrint cards = checked(Body.read(body, CardsToPrint.class));
    Origin origin = Origin.of(caller.name());
    byte[] pdf = printer.print(new Envelope<>(id, ledger, origin, null, cards));
    return Secrets.shownOnce(Response.ok(pdf, PDF));
  }

  private static CardsToPrint checked(CardsToPrint cards) {
    int count = cards.numbers().size();
    if (count < 1 || count > MOST) {
      throw Problem.malformed("numbers are 1 to " + MOST + " cards: there are " + count);
    }
    if (new HashSet<>(cards.numbers()).size() < count) {
      throw Problem.malformed("numbers names a card twice: name each once.");
    }
    if (cards.title().isBlank() || cards.title().length() > LONGEST_TITLE) {
      throw Problem.malformed("title is 1 to " + LONGEST_TITLE + " characters.");
    }
    return cards;
  }
}
