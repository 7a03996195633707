package saldo.reporting.run;

import java.time.Instant;
import saldo.reporting.domain.Circumstances;
import saldo.reporting.domain.Circumstances.Names;
import saldo.schemas.CommandId;

/** What all statements of a run say about it: which it is, who ran it, and when it began. */
record Seal(CommandId run, String by, Instant at) {
  Circumstances on(Names names) {
    return new Circumstances(names, run, by, at);
  }
}
