package saldo.machine.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;

/** Types the README's session into a shell and compares what comes back. */
class ReadmeIT {
  private static final String BEGIN = "<!-- session -->";
  private static final String END = "<!-- /session -->";
  private static final String NEXT = "next-command-of-the-session";
  private static final int PATIENCE_MINUTES = 3;

  private final Path root = Installation.here().root();
  private final List<String> said = new CopyOnWriteArrayList<>();
  @TempDir private Path data;

  /** A command of the session with what the README says it answers. */
  private record Step(String command, String answer) {}

  @Test
  void theSessionAnswersWhatTheReadmeSays() throws IOException, InterruptedException {
    List<Step> session = session();
    assertThat(session).as("steps of the session in README.md").hasSizeGreaterThan(5);
    Settings settings = Settings.onFreePorts(Installation.here(), data);
    try (SingleMachine machine = SingleMachine.start(settings, said::add)) {
      List<String> answers = type(session, machine);

      for (int i = 0; i < session.size(); i++) {
        assertThat(timeless(answers.get(i)))
            .as(session.get(i).command())
            .isEqualTo(timeless(session.get(i).answer()));
      }
    }
  }

  private List<Step> session() throws IOException {
    String readme = Files.readString(root.resolve("README.md"));
    String text = readme.substring(readme.indexOf(BEGIN), readme.indexOf(END));
    List<Step> steps = new ArrayList<>();
    for (String part : text.split("\n\\$ ", -1)) {
      int line = part.indexOf('\n');
      String command = line < 0 ? part : part.substring(0, line);
      String answer = line < 0 ? "" : part.substring(line).replace("```", "");
      if (!part.startsWith(BEGIN)) {
        steps.add(new Step(command, answer));
      }
    }
    return steps;
  }

  private List<String> type(List<Step> session, SingleMachine machine)
      throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder();
    for (Step step : session) {
      String command =
          step.command()
              .replace("./saldo token", root.resolve("saldo") + " token --data " + data)
              .replace("http://127.0.0.1:8081", machine.url(Service.LEDGER).toString());
      script.append(command).append("\necho; echo ").append(NEXT).append('\n');
    }
    Path file = Files.writeString(data.resolve("session.sh"), script);
    Path output = data.resolve("session.out");
    Process shell =
        new ProcessBuilder("bash", file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    assertThat(shell.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    String all = Files.readString(output, StandardCharsets.UTF_8);
    return List.of(all.split(NEXT, -1));
  }

  private static String timeless(String answer) {
    return answer.replaceAll("\"(bookedAt|businessTime)\":\"[^\"]*\"", "\"$1\":\"a time\"").strip();
  }
}
