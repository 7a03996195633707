package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./saldo simulate} as people call it. */
class SimulatingDevicesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A poll of terminal 1 that has nothing to go on from. */
  private static final String POLL = "\u000101Q0000000\u0002\u0003B485\r";

  @TempDir Path directory;

  @Test
  void aTerminalAnswersAPollAndEndsWithItsLauncher() throws Exception {
    Process launcher = simulate("fpp", "--port", "0", "--terminals", "2", "--fill-every", "1");
    try (BufferedReader said = launcher.inputReader(StandardCharsets.UTF_8)) {
      String first = said.readLine();
      assertThat(first).startsWith("2 FPP/1 terminals at tcp://127.0.0.1:");
      int port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));

      assertThat(poll(port)).isEqualTo("\u000101E0100006\u0002000000\u0003");
      endsWithItsSimulator(launcher);
    } finally {
      launcher.destroyForcibly();
    }
  }

  @Test
  void aControllerAnswersAQuestionAndEndsWithItsLauncher() throws Exception {
    Process launcher =
        simulate("jsonpts", "--port", "0", "--controllers", "2", "--fill-every", "1");
    try (BufferedReader said = launcher.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine())
          .startsWith("controller 1 is SIM010000 with 4 pumps at http://127.0.0.1:");
      String second = said.readLine();
      assertThat(second).startsWith("controller 2 is SIM020000").endsWith("/2/jsonPTS");

      assertThat(howManyTags(URI.create(second.substring(second.indexOf("http")))))
          .contains("\"TotalNumber\":0");
      assertThat(said.readLine()).endsWith("has no tag that may fill: the host has to send a list");
      endsWithItsSimulator(launcher);
    } finally {
      launcher.destroyForcibly();
    }
  }

  @Test
  void aCardReaderSaysWhoItIsAndEndsWhenItIsTold() throws Exception {
    Process launcher = simulate("pn532", "--tcp", "0", "--card", "04A1B2C3");
    try (BufferedReader said = launcher.inputReader(StandardCharsets.UTF_8);
        BufferedWriter typed = launcher.outputWriter(StandardCharsets.UTF_8)) {
      String first = said.readLine();
      assertThat(first).startsWith("a PN532 at tcp://127.0.0.1:");
      assertThat(said.readLine()).isEqualTo("cards 04A1B2C3");
      int port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));

      assertThat(firmware(port)).isEqualTo("0000FF00FF000000FF06FAD50332010607E800");
      typed.write("quit\n");
      typed.flush();
      assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(launcher.exitValue()).isZero();
    } finally {
      launcher.destroyForcibly();
    }
  }

  /** Its acknowledgement, and who it is. */
  private static String firmware(int port) throws IOException {
    try (Socket host = new Socket(InetAddress.getLoopbackAddress(), port)) {
      host.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      host.getOutputStream().write(HexFormat.of().parseHex("0000FF02FED4022A00"));
      return HexFormat.of().withUpperCase().formatHex(host.getInputStream().readNBytes(19));
    }
  }

  private static void endsWithItsSimulator(Process launcher) throws Exception {
    List<ProcessHandle> children = launcher.descendants().toList();
    launcher.destroy();
    assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(children).isNotEmpty();
    for (ProcessHandle child : children) {
      child.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fpp --port 0 --faults gremlins=3|there is no fault 'gremlins'; there are noise=N",
        "jsonpts --port 0 --faults gremlins=3|there is no fault 'gremlins'; there are lost=N",
        "jsonpts --port 0 --controllers 100|controllers is '100'; give 1 to 99",
        "pn532 --tcp 0 --faults gremlins=3|there is no fault 'gremlins'; there are noise=N",
        "pn532 --tcp 0 --card 04|'04' is no UID: it should be 8 or 14 hexadecimal digits",
        "jsonpts --port 0 --upload-to here --secret x|upload-to is 'here'; give an address"
      },
      quoteCharacter = '"')
  void whatCannotBeSimulatedIsSaidInASentence(String line, String sentence) throws Exception {
    Process launcher = simulate(line.split(" ", -1));

    assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(2);
    assertThat(Files.readString(directory.resolve("err"))).startsWith("saldo: " + sentence);
  }

  private static String howManyTags(URI controller) throws Exception {
    String question =
        "{\"Protocol\":\"jsonPTS\",\"Packets\":[{\"Id\":1,\"Type\":\"GetTagsTotalNumber\"}]}";
    try (HttpClient host = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(controller).POST(BodyPublishers.ofString(question)).build();
      return host.send(request, BodyHandlers.ofString()).body();
    }
  }

  /** What it answers, without the checksum, which its own tests look at. */
  private static String poll(int port) throws IOException {
    try (Socket host = new Socket(InetAddress.getLoopbackAddress(), port)) {
      host.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      host.getOutputStream().write(POLL.getBytes(StandardCharsets.ISO_8859_1));
      InputStream answer = host.getInputStream();
      StringBuilder text = new StringBuilder();
      for (int next = answer.read(); next >= 0 && next != '\u0003'; next = answer.read()) {
        text.append((char) next);
      }
      return text.append('\u0003').toString();
    }
  }

  private Process simulate(String... line) throws IOException {
    Installation installation = Installation.here();
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-D" + Installation.ROOT + "=" + installation.root());
    words.addAll(List.of("-cp", installation.launcherClassPath()));
    words.addAll(List.of("saldo.machine.cli.Saldo", "simulate"));
    words.addAll(List.of(line));
    return new ProcessBuilder(words).redirectError(directory.resolve("err").toFile()).start();
  }
}
