package saldo.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.file.FileImport;
import saldo.gateway.file.ImportReport;
import saldo.gateway.file.Mapping;
import saldo.gateway.file.MappingReader;
import saldo.http.Roles;

/** Where files of readers that only export files are imported. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.STATION_OPERATOR, Roles.DEVICE})
@RunOnVirtualThread
public class ImportResource {
  private static final Logger LOG = LoggerFactory.getLogger(ImportResource.class);

  @Inject FileImport imports;
  @Inject DeviceCaller caller;

  /** One file. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import a CSV file with its mapping (YAML), or try what would happen",
      description =
          "Send both as files of a form: curl -F mapping=@my.yaml -F file=@my.csv. A file that is"
              + " imported again records only what is new.")
  @APIResponse(responseCode = "200", description = "What was, or would be, recorded and rejected")
  @APIResponse(responseCode = "400", description = "The mapping or the file's header is wrong")
  public ImportReport run(
      @QueryParam("trial") @Nullable String trial,
      @RestForm("mapping") @Nullable FileUpload mapping,
      @RestForm("file") @Nullable FileUpload file) {
    boolean isTrial = isTrial(trial);
    if (mapping == null || file == null) {
      throw new RefusedException(
          "FORM_INCOMPLETE", "send two files: -F mapping=@my.yaml -F file=@my.csv");
    }
    try (InputStream content = Files.newInputStream(file.uploadedFile())) {
      Mapping meaning = MappingReader.read(mapping.uploadedFile());
      caller.ledger(meaning.ledger().value());
      LOG.info("{} imports a file of {}, trial: {}", caller.actor(), meaning.source(), isTrial);
      return imports.run(meaning, content, isTrial);
    } catch (IOException e) {
      throw new RefusedException("FILE_UNREADABLE", "the file did not arrive: send it again");
    }
  }

  private static boolean isTrial(@Nullable String trial) {
    return switch (trial) {
      case "true" -> true;
      case "false" -> false;
      case null, default ->
          throw new RefusedException(
              "TRIAL_MISSING",
              "add ?trial=true to see what would happen, or ?trial=false to do it");
    };
  }
}
