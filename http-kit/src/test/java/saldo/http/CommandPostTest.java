package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.http.Thrown.problemOf;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.client.TooManyWaitersException;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.Origin;

class CommandPostTest {
  private static final String BODY =
      """
      {"lamp":"hall"}\
      """;

  /** A family of commands that nobody has. */
  record Light(String lamp) {}

  private final List<Envelope<Light>> asked = new ArrayList<>();
  private final Caller anna = new Caller(Bearer.of("canteen"));

  @Test
  void aCommandIsReadWithWhoSendsIt() {
    Envelope<Light> command = read("k-1", BODY);

    assertThat(command.id()).isEqualTo(CommandId.of("k-1"));
    assertThat(command.ledger()).hasToString("canteen");
    assertThat(command.origin()).isEqualTo(Origin.of("anna"));
    assertThat(command.command()).isEqualTo(new Light("hall"));
  }

  @Test
  void aCommandForAnotherLedgerIsRefusedBeforeItIsRead() {
    Problem problem = problemOf(() -> post(Optional.empty()).read(anna, "fuel", null, body("{")));
    assertThat(problem.reason()).isEqualTo("OTHER_LEDGER");
  }

  @Test
  void aCommandNeedsItsKey() {
    Problem problem =
        problemOf(() -> post(Optional.empty()).read(anna, "canteen", null, body(BODY)));
    assertThat(problem.reason()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/1", "ä", "fact:till-1:7", "auth:till-1:7"})
  void aKeyThatIsNoneOrOneOfDevicesIsRefused(String key) {
    assertThat(problemOf(() -> read(key, BODY)).reason()).isEqualTo("IDEMPOTENCY_KEY_INVALID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          null                        | The body is null
          {no json                    | not readable
          {}                          | required
          {"lamp":"hall","color":1}   | color: unknown field
          {"lamp":"hall","lamp":"x"}  | Duplicate
          {"lamp":7}                  | text is expected
          """)
  void aBodyThatIsNoCommandIsRefused(String body, String says) {
    Problem problem = problemOf(() -> read("k", body));

    assertThat(problem.reason()).isEqualTo("MALFORMED");
    assertThat(problem.detail()).contains(says);
  }

  @Test
  void aBodyThatTurnsOutToBeTooLongIsRefused() {
    Problem problem = problemOf(() -> read("k", " ".repeat(BodyLimit.MOST_BYTES) + BODY));

    assertThat(problem.status()).isEqualTo(413);
    assertThat(problem.reason()).isEqualTo("BODY_TOO_LARGE");
    String longest = " ".repeat(BodyLimit.MOST_BYTES - BODY.length()) + BODY;
    assertThat(read("k", longest).command()).isEqualTo(new Light("hall"));
  }

  @Test
  void anOutcomeIsAnsweredAsTheServiceWants() {
    Envelope<Light> command = read("k", BODY);

    Response answer = post(Optional.of("lit")).decide(command);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getEntity()).isEqualTo("lit");
    assertThat(asked).containsExactly(command);
  }

  @Test
  void withoutAnOutcomeTheAnswerSaysWhereItWillBe() {
    Response answer = post(Optional.empty()).decide(read("k:1", BODY));

    assertThat(answer.getStatus()).isEqualTo(202);
    assertThat(answer.getLocation()).hasToString("/ledgers/canteen/lamps/outcomes/k:1");
  }

  @Test
  void withKafkaAwayItIsSafeToSendAgain() {
    Problem problem = failing(new KafkaUnavailableException("gone", new IllegalStateException()));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.reason()).isEqualTo("KAFKA_UNAVAILABLE");
  }

  @Test
  void withTooManyWaitingItIsSafeToSendAgain() {
    Problem problem = failing(new TooManyWaitersException(7));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.reason()).isEqualTo("TOO_BUSY");
  }

  @Test
  void whoAnswersInAWayOfTheirOwnIsGivenTheOutcomeItself() {
    assertThat(post(Optional.of("lit")).ask(read("k", BODY))).contains("lit");
    assertThat(post(Optional.empty()).ask(read("k", BODY))).isEmpty();
    CommandPost<Light, String> away =
        failingPost(new KafkaUnavailableException("gone", new IllegalStateException()));
    assertThat(problemOf(() -> away.ask(read("k", BODY))).reason()).isEqualTo("KAFKA_UNAVAILABLE");
  }

  private Problem failing(RuntimeException failure) {
    return (Problem) failingPost(failure).decide(read("k", BODY)).getEntity();
  }

  private static CommandPost<Light, String> failingPost(RuntimeException failure) {
    return post((_, _) -> {
      throw failure;
    });
  }

  private Envelope<Light> read(String key, String text) {
    return post(Optional.empty()).read(anna, "canteen", key, body(text));
  }

  private CommandPost<Light, String> post(Optional<String> outcome) {
    return post((command, patience) -> {
      assertThat(patience).isEqualTo(Duration.ofSeconds(2));
      asked.add(command);
      return outcome;
    });
  }

  private static CommandPost<Light, String> post(CommandPost.Client<Light, String> client) {
    return new CommandPost<>(
        Light.class, client, outcome -> Response.ok(outcome).build(), "lamps/outcomes");
  }

  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
