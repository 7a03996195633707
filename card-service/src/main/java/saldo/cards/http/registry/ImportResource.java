package saldo.cards.http.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import saldo.cards.csv.TableReader;
import saldo.cards.csv.TableReading;
import saldo.cards.csv.TableReading.Complaint;
import saldo.cards.csv.TableReading.Read;
import saldo.cards.csv.TableReading.Unreadable;
import saldo.cards.http.Accepted;
import saldo.cards.http.registry.ImportReport.RejectedLine;
import saldo.http.BodyLimit;
import saldo.http.Caller;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegistryCommand.DefineMany;

/** Where tables of what is to be registered come in. */
@Path("/ledgers/{ledger}/registry")
@Produces({MediaType.APPLICATION_JSON, Problem.JSON})
public class ImportResource {
  /** The longest table there can be, a hundred thousand lines, is about as long. */
  private static final int MOST_MEBIBYTES = 5;

  private final RegistryPost post;
  private final RegistryQueries queries;
  private final Caller caller;

  ImportResource(RegistryPost post, RegistryQueries queries, Caller caller) {
    this.post = post;
    this.queries = queries;
    this.caller = caller;
  }

  /**
   * Imports a table, or tries it.
   *
   * @return what became of its lines; also if some cannot be registered
   */
  @POST
  @Path("/{kind}/import")
  @Consumes(Accepted.CSV)
  @RunOnVirtualThread
  @RolesAllowed({Roles.ADMIN, Roles.CARD_OFFICER, Roles.FLEET_MANAGER, Roles.FINANCE})
  @Operation(
      summary = "Import a table of one kind, or try what would happen",
      description =
          "The table is what GET gives: a header and a line for each thing, as UTF-8. The same key"
              + " with the same table changes nothing and gets the same report; a table that was"
              + " imported before changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the lines, or would; also if some are rejected",
      content =
          @Content(
              schema = @Schema(implementation = ImportReport.class),
              examples = @ExampleObject(name = "trial", value = Examples.REPORT)))
  @APIResponse(
      responseCode = "409",
      description = "IDEMPOTENCY_CONFLICT: the key was used for something else")
  @APIResponse(
      responseCode = "413",
      description = "BODY_TOO_LARGE: more than 5 MiB; split the table")
  public ImportReport run(
      @PathParam("ledger") String path,
      @PathParam("kind") String kind,
      @BeanParam ImportParameters wanted,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = Accepted.CSV,
                      schema = @Schema(implementation = String.class),
                      examples = @ExampleObject(name = "table", value = Examples.TABLE)))
          InputStream body) {
    LedgerId ledger = caller.ledgerOrPart(path);
    MasterKind known = RegistryParameters.kind(kind);
    RegistryRights rights = queries.rights(ledger, caller);
    rights.requireAny(known);
    boolean trial = wanted.trial();
    CommandId key = wanted.key();
    TableReading reading = TableReader.read(known, text(BodyLimit.read(body, MOST_MEBIBYTES)));
    return switch (reading) {
      case Unreadable unreadable -> unreadable(trial, unreadable.complaints());
      case Read read -> {
        List<DefineMany> commands = read.commands(wanted.validFrom(), wanted.reason());
        commands.forEach(rights::require);
        Import table = new Import(ledger, key, Origin.of(caller.name()), read, commands);
        yield trial
            ? new TrialImport(table, item -> queries.known(ledger, item), queries.at(null)).run()
            : new RealImport(table, post, queries).run();
      }
    };
  }

  private static ImportReport unreadable(boolean trial, List<Complaint> complaints) {
    List<RejectedLine> rejected =
        complaints.stream()
            .map(complaint ->
                new RejectedLine(complaint.line(), "LINE_UNREADABLE", complaint.sentence()))
            .toList();
    return new ImportReport(trial, 0, 0, 0, 0, rejected);
  }

  /** A letter that is guessed is a wrong name for years. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.malformed("The table is not UTF-8: save it as CSV UTF-8 and send it again.");
    }
  }
}
