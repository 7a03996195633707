package saldo.machine.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** Closes all accounts of a ledger at the end of the day, and keeps some of the statements. */
final class FinanceOffice {
  /** One account is enough to look at. */
  private static final int SHOWN = 1;

  private static final List<String> FORMS = List.of(".pdf", ".csv", ".xlsx", ".xml", ".sta");
  private static final int OK = 200;

  private final Http http = new Http();
  private final HttpClient files = HttpClient.newHttpClient();
  private final URI ledgerUrl;
  private final String token;

  FinanceOffice(Place place, String token) {
    this.ledgerUrl = place.service().resolve("/ledgers/" + place.ledger() + "/");
    this.token = token;
  }

  /** How many statements were closed. */
  int close() {
    Http.Reply run =
        http.post(
            ledgerUrl.resolve("statement-runs"),
            token,
            "end-of-the-day",
            """
            {"mode": "production", "all": true}\
            """);
    if (run.status() != OK || !run.body().path("phase").asText().equals("done")) {
      throw new MachineException(Code.DEMO_FAILED, "No statements were closed: " + run.body());
    }
    return run.body().path("statements").asInt();
  }

  /** Files with the first statements in every form, in a folder. */
  List<String> export(Path folder) {
    List<String> written = new ArrayList<>();
    URI list = ledgerUrl.resolve("statements?limit=" + SHOWN);
    for (JsonNode statement : http.get(list, token).body().path("items")) {
      String account = statement.path("account").asText();
      String address =
          "accounts/%s/statements/%d".formatted(account, statement.path("number").asInt());
      for (String form : FORMS) {
        Path file = folder.resolve(account + "-" + statement.path("number").asInt() + form);
        write(ledgerUrl.resolve(address + form), file);
        written.add(file.toString());
      }
    }
    return written;
  }

  private void write(URI from, Path file) {
    HttpRequest request =
        HttpRequest.newBuilder(from).header("Authorization", "Bearer " + token).GET().build();
    try {
      HttpResponse<byte[]> answer = files.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK) {
        throw new MachineException(
            Code.DEMO_FAILED, "%s was answered with %d".formatted(from, answer.statusCode()));
      }
      Files.createDirectories(file.getParent());
      Files.write(file, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachineException(Code.DEMO_FAILED, "The demo was interrupted.", e);
    }
  }
}
