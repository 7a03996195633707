package saldo.machine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import saldo.machine.data.DataDirectory;
import saldo.machine.keys.SigningKeys;

class CommandLineTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static List<String> commands() {
    return List.copyOf(Saldo.commandLine().getSubcommands().keySet());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    String[] args = command.equals("help") ? new String[] {"help"} : words(command + " --help");

    assertThat(run(args)).isZero();
    assertThat(out.toString()).contains("Usage: saldo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "frobnicate | there is no command 'frobnicate'",
        "up --base-port x | 'x' is not an int",
        "up --base-port 70000 | the base port is 70000; give 1024 to 65531",
        "up --kafka-port 8082 | are among the service ports 8080 to 8084",
        "up --brokers-of-gold 3 | Unknown options: '--brokers-of-gold'",
        "token | Missing required option: '--role=R'",
        "bench everything | expected one of [LEDGER, LATENCY, FOOTPRINT, POLLS, TAPS, ALL]",
        "bench ledger --seconds 0 | --seconds is 0; give 1 to 120",
        "simulate | say what to simulate; there are fpp, jsonpts, pn532",
        "simulate jsonpts | Missing required option: '--port=N'",
        "simulate jsonpts --port 1 --secret x | Missing required argument(s): --upload-to=URL",
        "simulate pn532 --card 04A1B2C3 | say where: give --link, --tcp or both",
        "simulate fpp | Missing required argument (specify one of these): (--port=N | --pty=PATH)",
        "simulate fpp --port 1 --pty x | are mutually exclusive",
        "token --role king | there is no role 'king'; there are [admin, cashier,",
      })
  void whatCannotBeUnderstoodIsSaidInASentence(String line, String sentence) {
    assertThat(run(words(line))).isEqualTo(2);
    assertThat(err.toString()).contains(sentence).contains("--help");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"status", "logs frob", "token --role admin"})
  void whatCannotBeDoneIsSaidAndIsJsonForScripts(String line) throws Exception {
    int status = run(words(line + " --json --data " + directory));

    assertThat(status).isEqualTo(1);
    assertThat(err.toString()).startsWith("saldo: ");
    var report = new ObjectMapper().readTree(out.toString());
    assertThat(report.get("ok").asBoolean(true)).isFalse();
    assertThat(report.get("code").asText()).matches("[A-Z_]+");
    assertThat(out.toString().lines()).hasSize(1);
  }

  @Test
  void aTokenIsPrintedAloneSoThatAShellCanTakeIt() {
    new SigningKeys(new DataDirectory(directory).create().keys()).ensure();

    int status = run(words("token --role cashier --ledger canteen --data " + directory));

    assertThat(status).isZero();
    assertThat(out.toString().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  }

  @Test
  void downWhereNothingRunsIsNoFailure() {
    assertThat(run(words("down --data " + directory))).isZero();
    assertThat(out.toString()).contains("nothing runs in " + directory);
  }

  private int run(String... args) {
    CommandLine line = Saldo.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  private static String[] words(String line) {
    return line.split(" ", -1);
  }
}
