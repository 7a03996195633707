package saldo.machine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saldo.machine.Endpoints;
import saldo.machine.Service;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.keys.Role;
import saldo.machine.keys.SigningKeys;
import saldo.machine.keys.Tokens;
import saldo.machine.keys.Tokens.Claims;
import saldo.schemas.SaldoJson;

/** {@code ./saldo import}: the gateway's file driver by hand. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Imports a CSV file into the running system as its mapping says, or tries what would"
            + " happen. A file that is imported again records only what is new.",
    footer = "Exit status 0 only if no line was rejected.")
final class ImportCommand implements Callable<Integer> {
  private static final String BOUNDARY = "saldo-import-7d0f5b2c";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int OK = 200;

  @Spec CommandSpec spec;
  @Mixin DataOption data;
  @Mixin Reporting reporting;

  @Parameters(paramLabel = "FILE", description = "The CSV file.")
  Path file;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "MAP",
      description = "What its columns mean (YAML); see docs/examples.")
  Path mapping;

  @Option(names = "--trial", description = "Only say what would happen.")
  boolean trial;

  @Override
  public Integer call() throws IOException, InterruptedException {
    JsonNode report = send();
    if (reporting.json) {
      Reporting.print(spec.commandLine(), report);
    } else {
      sentences(report).forEach(spec.commandLine().getOut()::println);
    }
    boolean all = report.path("rejectedRows").asLong() == 0 && report.path("complete").asBoolean();
    return all ? 0 : 1;
  }

  private JsonNode send() throws IOException, InterruptedException {
    Endpoints endpoints = new Endpoints(RunningSystem.in(data.directory()).settings().ports());
    URI imports = endpoints.url(Service.GATEWAY).resolve("/imports?trial=" + trial);
    HttpRequest request =
        HttpRequest.newBuilder(imports)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(form())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      JsonNode body = SaldoJson.mapper().readTree(response.body());
      if (response.statusCode() != OK) {
        throw new MachineException(Code.IMPORT_REFUSED, body.path("detail").asText());
      }
      return body;
    }
  }

  private BodyPublisher form() {
    return BodyPublishers.concat(
        part("mapping", mapping),
        part("file", file),
        BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
  }

  private static BodyPublisher part(String name, Path path) {
    try {
      return BodyPublishers.concat(
          BodyPublishers.ofString(
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                      .formatted(BOUNDARY, name, name)
                  + "Content-Type: application/octet-stream\r\n\r\n"),
          BodyPublishers.ofFile(path),
          BodyPublishers.ofString("\r\n"));
    } catch (FileNotFoundException none) {
      throw new MachineException(
          Code.IMPORT_REFUSED, "There is no file " + path + ": check the path.", none);
    }
  }

  private String token() {
    return new Tokens(new SigningKeys(data.directory().keys()).privateKey())
        .sign(
            new Claims(Role.ADMIN, "*", System.getProperty("user.name", "admin")),
            Clock.systemUTC().instant());
  }

  private List<String> sentences(JsonNode report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %,d lines read, %,d %s, %,d known before, %,d rejected"
            .formatted(
                file.getFileName(),
                report.path("read").asLong(),
                report.path("recorded").asLong(),
                trial ? "would be recorded" : "recorded",
                report.path("duplicates").asLong(),
                report.path("rejectedRows").asLong()));
    for (JsonNode line : report.path("rejected")) {
      lines.add(refused(line));
    }
    if (report.has("stopped")) {
      lines.add("stopped at " + refused(report.path("stopped")).trim());
    }
    return lines;
  }

  private static String refused(JsonNode line) {
    return "  line %s: %s".formatted(line.path("line").asText(), line.path("sentence").asText());
  }
}
