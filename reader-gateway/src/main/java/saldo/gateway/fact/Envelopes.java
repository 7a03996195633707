package saldo.gateway.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;

/** Envelopes as they are on the wire. */
public final class Envelopes {
  private Envelopes() {}

  public static String json(Envelope<LedgerCommand> envelope) {
    try {
      return SaldoJson.mapper().writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
