package saldo.gateway.file;

import java.time.Instant;
import saldo.gateway.device.DeviceTransaction.Type;
import saldo.gateway.fact.CommandIds;
import saldo.gateway.fact.Digest;
import saldo.gateway.fact.Envelopes;
import saldo.gateway.spool.RecordKey;
import saldo.gateway.spool.Submission;
import saldo.schemas.Envelope;

/**
 * A row that became a fact, on its way to the spool.
 *
 * @param line where it is in the file
 * @param type what happened
 * @param minor its amount, in minor units
 * @param submission what is stored
 */
record ImportedRow(long line, Type type, long minor, Submission submission) {

  /**
   * @param identity of the row, and which of its like it is
   */
  static ImportedRow of(Mapping mapping, String identity, RowMeaning.Meaning row, Instant now) {
    String json =
        Envelopes.json(
            new Envelope<>(
                CommandIds.ofRow(identity),
                mapping.ledger(),
                row.origin(),
                row.at(),
                row.command()));
    Submission submission =
        new Submission(
            new RecordKey.OfRow(mapping.ledger(), mapping.source(), identity),
            Digest.of(json),
            now.toEpochMilli(),
            json);
    return new ImportedRow(row.line(), row.type(), row.amount().minor(), submission);
  }
}
