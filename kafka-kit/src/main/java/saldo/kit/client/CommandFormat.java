package saldo.kit.client;

import java.io.IOException;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;

/**
 * How commands of one family are written, and the outcomes of their service read.
 *
 * @param <C> commands
 * @param <O> outcomes
 */
public record CommandFormat<C, O>(Writer<C> writer, Reader<O> reader) {
  /** As the JSON mapper writes and reads: for what is not frequent. */
  public static <C, O> CommandFormat<C, O> byMapper(Class<O> outcomes) {
    return new CommandFormat<>(
        command -> SaldoJson.mapper().writeValueAsBytes(command),
        outcome -> SaldoJson.mapper().readValue(outcome, outcomes));
  }

  /** Writes the value of a command's record. */
  @FunctionalInterface
  public interface Writer<C> {
    /**
     * @throws IOException if it cannot be written
     */
    byte[] write(Envelope<C> command) throws IOException;
  }

  /** Reads the value of an outcome's record. */
  @FunctionalInterface
  public interface Reader<O> {
    /**
     * @throws IOException if it is no outcome
     */
    O read(byte[] outcome) throws IOException;
  }
}
