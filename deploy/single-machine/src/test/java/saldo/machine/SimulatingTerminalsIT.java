package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./saldo simulate fpp} as people call it. */
class SimulatingTerminalsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A poll of terminal 1 that has nothing to go on from. */
  private static final String POLL = "\u000101Q0000000\u0002\u0003B485\r";

  @TempDir Path directory;

  @Test
  void aTerminalAnswersAPollAndEndsWithItsLauncher() throws Exception {
    Process launcher = simulate("--port", "0", "--terminals", "2", "--fill-every", "1");
    try (BufferedReader said = launcher.inputReader(StandardCharsets.UTF_8)) {
      String first = said.readLine();
      assertThat(first).startsWith("2 FPP/1 terminals at tcp://127.0.0.1:");
      int port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));

      assertThat(poll(port)).isEqualTo("\u000101E0100006\u0002000000\u0003");
      List<ProcessHandle> children = launcher.descendants().toList();
      launcher.destroy();
      assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(children).isNotEmpty();
      for (ProcessHandle child : children) {
        child.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    } finally {
      launcher.destroyForcibly();
    }
  }

  @Test
  void whatCannotBeSimulatedIsSaidInASentence() throws Exception {
    Process launcher = simulate("--port", "0", "--faults", "gremlins=3");

    assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(2);
    assertThat(Files.readString(directory.resolve("err")))
        .contains("saldo: there is no fault 'gremlins'; there are noise=N");
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

  private Process simulate(String... options) throws IOException {
    Installation installation = Installation.here();
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-D" + Installation.ROOT + "=" + installation.root());
    words.addAll(List.of("-cp", installation.launcherClassPath()));
    words.addAll(List.of("saldo.machine.cli.Saldo", "simulate", "fpp"));
    words.addAll(List.of(options));
    return new ProcessBuilder(words).redirectError(directory.resolve("err").toFile()).start();
  }
}
