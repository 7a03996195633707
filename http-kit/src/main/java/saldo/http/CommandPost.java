package saldo.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.client.TooManyWaitersException;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;

/**
 * Where commands of one family come in over HTTP: reads what was sent, asks, and waits a moment for
 * the outcome. A resource makes one for each family it takes, and looks at the roles in between.
 *
 * @param <C> commands
 * @param <O> outcomes
 */
public final class CommandPost<C, O> {
  /** The header that names a command for ever. */
  public static final String KEY = "Idempotency-Key";

  /** What it means to the description of an address that takes commands. */
  public static final String ONCE =
      "The same key with the same body gets the same answer, without a second effect, for 35 days.";

  /** As long as somebody waits for a page; who has no answer then looks for it at Location. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Class<C> family;
  private final Client<C, O> client;
  private final Function<O, Response> answer;
  private final String outcomes;

  /**
   * @param family what a body has to be
   * @param answer what an outcome looks like over HTTP: 200, 409 if the key was used for something
   *     else, 422 if it was refused
   * @param outcomes the address below a ledger's where late outcomes are found by their command,
   *     such as {@code outcomes}
   */
  public CommandPost(
      Class<C> family, Client<C, O> client, Function<O, Response> answer, String outcomes) {
    this.family = family;
    this.client = client;
    this.answer = answer;
    this.outcomes = outcomes;
  }

  /**
   * Who decides; a {@link saldo.kit.client.CommandClient} does it over Kafka.
   *
   * @param <C> commands
   * @param <O> outcomes
   */
  @FunctionalInterface
  public interface Client<C, O> {
    /**
     * Sends a command and waits for its outcome.
     *
     * @return empty if there is none yet; the same command again gets the same outcome
     * @throws KafkaUnavailableException if it could not be stored
     * @throws TooManyWaitersException if too many wait already; nothing was sent
     */
    Optional<O> ask(Envelope<C> command, Duration patience);
  }

  /**
   * Reads a command that the caller sends.
   *
   * @param ledger as the address has it
   * @param key as the header Idempotency-Key has it
   * @throws WebApplicationException 403 if the token is for another ledger; 400 if the key is
   *     missing or not valid, or the body is not a command; 413 if it is too long
   */
  public Envelope<C> read(Caller caller, String ledger, @Nullable String key, InputStream body) {
    return read(caller.ledger(ledger), caller, key, body);
  }

  /**
   * The same for a ledger that the caller may see a part of; which part, the resource looks at.
   *
   * @param book as {@link Caller#ledgerOrPart} lets it pass
   * @throws WebApplicationException as above, but for 403
   */
  public Envelope<C> read(LedgerId book, Caller caller, @Nullable String key, InputStream body) {
    CommandId id = id(key);
    C command = Body.read(body, family);
    return new Envelope<>(id, book, caller.origin(), null, command);
  }

  /**
   * Has a command decided.
   *
   * @return the answer to its outcome; 202 with a link if there is none within two seconds; 503 if
   *     it could not be stored, or too many wait
   */
  public Response decide(Envelope<C> command) {
    try {
      return ask(command).map(answer).orElseGet(() -> later(command));
    } catch (WebApplicationException e) {
      return e.getResponse();
    }
  }

  /**
   * Has a command decided that an address makes by itself, and so answers in its own way.
   *
   * @return empty if there is no outcome within two seconds
   * @throws WebApplicationException 503 if it could not be stored, or too many wait
   */
  public Optional<O> ask(Envelope<C> command) {
    try {
      return client.ask(command, PATIENCE);
    } catch (KafkaUnavailableException e) {
      throw Problem.of(
              Status.SERVICE_UNAVAILABLE,
              "KAFKA_UNAVAILABLE",
              "The command could not be stored; send it again with the same Idempotency-Key.")
          .exception();
    } catch (TooManyWaitersException e) {
      throw Problem.of(
              Status.SERVICE_UNAVAILABLE,
              "TOO_BUSY",
              "Too many requests wait; send it again in a moment with the same Idempotency-Key.")
          .exception();
    }
  }

  /** The answer to an outcome, as {@link #decide} gives it. */
  public Response answer(O outcome) {
    return answer.apply(outcome);
  }

  private Response later(Envelope<C> command) {
    String outcome = "/ledgers/" + command.ledger() + "/" + outcomes + "/" + command.id();
    return Response.accepted(Map.of("outcome", outcome)).location(URI.create(outcome)).build();
  }

  /**
   * The idempotency key of a request.
   *
   * @param key as the header has it
   * @throws WebApplicationException 400 if it is missing or not valid
   */
  public static CommandId id(@Nullable String key) {
    if (key == null) {
      throw Problem.of(
              Status.BAD_REQUEST,
              "IDEMPOTENCY_KEY_MISSING",
              "Give each command an Idempotency-Key header, so that a retry is harmless.")
          .exception();
    }
    try {
      CommandId id = CommandId.of(key);
      if (!id.isOfDevice()) {
        return id;
      }
      throw invalidKey("keys that begin with fact: or auth: are those of devices");
    } catch (IllegalArgumentException e) {
      throw invalidKey(String.valueOf(e.getMessage()));
    }
  }

  private static RuntimeException invalidKey(String why) {
    return Problem.of(
            Status.BAD_REQUEST,
            "IDEMPOTENCY_KEY_INVALID",
            "The Idempotency-Key is not valid: " + why)
        .exception();
  }
}
