package saldo.gateway.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;

/** Envelopes as they are on the wire. */
public final class Envelopes {
  // without the full type, the command would lose its type name
  private static final ObjectWriter WRITER =
      SaldoJson.mapper().writerFor(new TypeReference<Envelope<LedgerCommand>>() {});

  private Envelopes() {}

  public static String json(Envelope<LedgerCommand> envelope) {
    try {
      return WRITER.writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
