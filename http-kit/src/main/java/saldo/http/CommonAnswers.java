package saldo.http;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * What the description of an address need not say, because it is so at each address of its kind:
 * where commands or late outcomes are, where a key is taken or a body. What it says itself stays.
 */
final class CommonAnswers {
  private static final String COMMANDS = "/commands";
  private static final String OUTCOMES = "/outcomes/{command}";
  private static final String FIRST_FAILURE = "400";
  private static final SortedMap<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "400", "MALFORMED: the detail says what is wrong; nothing was done",
              "401", "TOKEN_INVALID: there is no valid token",
              "403", "ROLE_MISSING, OTHER_LEDGER or ONE_ORGANISATION: the token is not for this",
              "503", "STARTING, NOT_YET, TOO_BUSY or KAFKA_UNAVAILABLE: again in a moment"));

  private final String refused;

  /**
   * @param details what explains a refusal, such as "numbers"
   */
  CommonAnswers(String details) {
    this.refused = "Refused, nothing changed; reason is a stable code, details its " + details;
  }

  void addTo(String path, Operation operation) {
    APIResponses answers = operation.getResponses();
    if (path.endsWith(COMMANDS)) {
      command(answers);
    }
    if (path.endsWith(OUTCOMES)) {
      outcome(answers);
    }
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> CommandPost.KEY.equals(parameter.getName()))
          .forEach(key -> key(key, answers));
    }
    if (operation.getRequestBody() != null) {
      orElse(answers, "413", "BODY_TOO_LARGE: more than 1 MiB");
    }
    describe(answers.getAPIResponse("422"), refused);
    answers.getAPIResponses().forEach(CommonAnswers::tellProblem);
    ALWAYS.forEach((status, meaning) -> answers.addAPIResponse(status, problem(meaning)));
    answers.getAPIResponses().forEach(CommonAnswers::isNoProblem);
  }

  /** A problem document that is answered at some address. */
  static APIResponse problem(String meaning) {
    return OASFactory.createAPIResponse().description(meaning).content(problem());
  }

  private void command(APIResponses answers) {
    orElse(answers, "202", "Stored, but not decided within two seconds: ask at Location later");
    answers
        .getAPIResponse("202")
        .addHeader(
            "Location",
            OASFactory.createHeader()
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    orElse(answers, "422", refused);
  }

  private static void outcome(APIResponses answers) {
    orElse(answers, "307", "Another instance knows: ask it");
    orElse(answers, "404", "OUTCOME_UNKNOWN: never, or not yet, or more than 35 days ago");
  }

  private static void key(Parameter key, APIResponses answers) {
    key.setRequired(true);
    if (key.getDescription() == null) {
      key.setDescription("1 to 64 letters, digits and . _ : - naming this command for ever");
    }
    orElse(answers, "409", "IDEMPOTENCY_CONFLICT: the key was used for another command");
  }

  private static void orElse(APIResponses answers, String status, String meaning) {
    if (!answers.hasAPIResponse(status)) {
      answers.addAPIResponse(status, OASFactory.createAPIResponse());
    }
    describe(answers.getAPIResponse(status), meaning);
  }

  private static void describe(@Nullable APIResponse answer, String meaning) {
    if (answer != null && answer.getDescription() == null) {
      answer.setDescription(meaning);
    }
  }

  /** What went wrong is always told in a problem document, of which there may be an example. */
  private static void tellProblem(String status, APIResponse answer) {
    if (status.compareTo(FIRST_FAILURE) < 0) {
      return;
    }
    if (answer.getContent() == null) {
      answer.setContent(problem());
    }
    answer.getContent().getMediaTypes().values().stream()
        .filter(type -> type.getSchema() == null)
        .forEach(type -> type.setSchema(schema()));
  }

  /** An answer that is as asked for is no problem document, whatever else the resource answers. */
  private static void isNoProblem(String status, APIResponse answer) {
    if (status.compareTo(FIRST_FAILURE) < 0 && answer.getContent() != null) {
      answer.getContent().removeMediaType(Problem.JSON);
    }
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(Problem.JSON, OASFactory.createMediaType().schema(schema()));
  }

  private static Schema schema() {
    return OASFactory.createSchema().ref(Problem.class.getSimpleName());
  }
}
