package saldo.ledger.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import saldo.http.ApiDescription;

/** Adds to the OpenAPI document what holds for every address, and the types of the commands. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDocument implements OASFilter {
  private static final String COMMAND = "Command";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    new ApiDescription(document)
        .everyAddress("numbers")
        .unknown("{account}", "ACCOUNT_UNKNOWN: there is no such account")
        .unknown("{seq}", "SLIP_UNKNOWN: nothing there that a slip is printed for")
        .unknown("{code}", "CODE_UNKNOWN: there is no such code")
        .texts(List.of("AccountId", "EntryId", "LedgerId"))
        .text(
            "CardNumber",
            "1 to 40 letters, digits and . _ - ; of digits alone, the last is a check digit")
        .text(
            "CardRef",
            "A card as it was presented: number:… if a device read the number, keyed:… if"
                + " somebody typed it, code:… as read from a QR card, or what stands for it:"
                + " mifare:<uid in capital hex>, magstripe:… or tag:…")
        .text("CodeHash", "twice: and the SHA-256 of the SHA-256 of a code, in small hex")
        .text(
            "PresentedCode",
            "A transaction code or a ticket: code:… as somebody reads or types it, or once: and its"
                + " SHA-256 in small hex")
        .alias("LedgerCommand", COMMAND)
        .family(COMMAND);
  }
}
