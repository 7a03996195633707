package saldo.machine.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.kit.lag.Behind;
import saldo.kit.lag.GroupLag;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.readme.Session.Step;
import saldo.machine.testing.OneMachine;
import saldo.schemas.topics.Topics;

/** Types what the documents say somebody types into a shell, and compares what comes back. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OneMachine.class)
class ReadmeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A record that was answered is committed; that it is shows within milliseconds. */
  private static final Duration COMMITTED = Duration.ofMillis(300);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final Path root = Installation.here().root();
  private Path typed;
  private SingleMachine machine;

  @SuppressWarnings("NullAway.Init") // the fields are set before all tests
  ReadmeIT() {}

  @BeforeAll
  void up(@TempDir Path directory, SingleMachine running) {
    typed = directory;
    machine = running;
  }

  @Test
  void theSessionAnswersWhatTheReadmeSays() throws IOException {
    String readme = Files.readString(root.resolve("README.md"));
    List<Step> session = Session.between("<!-- session -->", "<!-- /session -->", readme);

    assertThat(session).as("steps of the session in README.md").hasSizeGreaterThan(5);
    try (Shell shell = new Shell(typed.resolve("readme.out"))) {
      for (Step step : session) {
        String answer = answered(shell, step);
        assertThat(Session.timeless(answer))
            .as(step.command())
            .isEqualTo(Session.timeless(step.answer()));
      }
    }
  }

  /** In a ledger of its own, so that it does not matter what was done in the other. */
  @ParameterizedTest
  @ValueSource(strings = {"docs/cards.md", "docs/fuel.md"})
  void everyCommandOfAPageWorksAndAnswersWhatItSays(String name) throws IOException {
    String page = Files.readString(root.resolve(name));
    List<Step> session = Session.ofBlocks(inItsOwnLedger(page));

    assertThat(session).as("commands of " + name).hasSizeGreaterThan(10);
    assertThat(session.stream().filter(step -> !step.answer().isEmpty())).hasSizeGreaterThan(3);
    SoftAssertions all = new SoftAssertions();
    try (Shell shell = new Shell(Files.createTempFile(typed, "page", ".out"))) {
      for (Step step : session) {
        awaitCopy(step);
        String answer = answered(shell, step);
        all.assertThat(step.isAnsweredBy(answer))
            .as("%s%n  expected %s%n  answered %s", step.command(), step.answer(), answer)
            .isTrue();
      }
    }
    all.assertAll();
  }

  private static String inItsOwnLedger(String page) {
    return page.replace("--ledger canteen", "--ledger cards-page")
        .replace("/ledgers/canteen/", "/ledgers/cards-page/")
        .replace("\"ledger\":\"canteen\"", "\"ledger\":\"cards-page\"");
  }

  /** People type slowly enough for the ledger to know of a card when they pay with it. */
  private void awaitCopy(Step step) {
    if (step.command().startsWith("money ")) {
      var copy =
          new GroupLag.Subject(
              machine.bootstrap(),
              "saldo-ledger",
              List.of(Topics.CARD_STATES, Topics.REGISTRY_STATES));
      try (GroupLag lag = new GroupLag(copy, InstantSource.system())) {
        await().pollDelay(COMMITTED).until(() -> lag.measure().equals(Behind.NOTHING));
      }
    }
  }

  /**
   * What a command answers at last. To ask again changes nothing: a question may be ahead of the
   * read model, and a command on a busy machine may be answered by where its outcome will be.
   */
  private String answered(Shell shell, Step step) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    String answer = shell.type(here(step.command()));
    while (!step.isAnsweredBy(answer) && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      answer = shell.type(here(step.command()));
    }
    return answer;
  }

  private String here(String command) {
    return command
        .replace(
            "./saldo token",
            root.resolve("saldo") + " token --data " + machine.settings().data().path())
        .replace("http://127.0.0.1:8081", machine.url(Service.LEDGER).toString())
        .replace("http://127.0.0.1:8082", machine.url(Service.CARDS).toString());
  }
}
