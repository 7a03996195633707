package saldo.schemas.wire;

import static saldo.schemas.wire.Field.BOOKED_AT;
import static saldo.schemas.wire.Field.DETAILS;
import static saldo.schemas.wire.Field.ENTRY;
import static saldo.schemas.wire.Field.EVENTS;
import static saldo.schemas.wire.Field.FIRST_SEQ;
import static saldo.schemas.wire.Field.LAST_SEQ;
import static saldo.schemas.wire.Field.LEDGER;
import static saldo.schemas.wire.Field.REASON;
import static saldo.schemas.wire.Field.SENTENCE;
import static saldo.schemas.wire.Field.TYPE;

import java.util.List;
import java.util.Map;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Outcome.Accepted;
import saldo.schemas.ledger.Outcome.Bulk;
import saldo.schemas.ledger.Outcome.Rejected;

/** The answers. One that says yes is read here too, as somebody at a till waits for it. */
final class Outcomes {
  private static final Words<Class<? extends Outcome>> ACCEPTED =
      new Words<>(List.of(Accepted.class), _ -> "accepted");

  private Outcomes() {}

  static void write(Outcome outcome, MessageWriter out) {
    switch (outcome) {
      case Accepted accepted -> write(accepted, out);
      case Rejected rejected -> write(rejected, out);
      case Bulk bulk -> throw new NotCanonical();
    }
  }

  static Outcome read(MessageReader in) {
    in.begin();
    in.word(TYPE, ACCEPTED);
    Accepted accepted =
        new Accepted(
            in.ledger(),
            in.entry(ENTRY),
            in.number(FIRST_SEQ),
            in.number(LAST_SEQ),
            in.time(BOOKED_AT),
            in.texts(EVENTS),
            in.postings(),
            in.usesIfAny());
    in.end();
    return accepted;
  }

  private static void write(Accepted accepted, MessageWriter out) {
    if (accepted.toWrite() != null || accepted.begun() != null) {
      throw new NotCanonical();
    }
    out.begin();
    out.word(TYPE, ACCEPTED, Accepted.class);
    out.text(LEDGER, accepted.ledger().value());
    out.text(ENTRY, accepted.entry().value());
    out.number(FIRST_SEQ, accepted.firstSeq());
    out.number(LAST_SEQ, accepted.lastSeq());
    out.time(BOOKED_AT, accepted.bookedAt());
    out.texts(EVENTS, accepted.events());
    out.postings(accepted.postings());
    out.uses(accepted.uses());
    out.end();
  }

  private static void write(Rejected rejected, MessageWriter out) {
    out.begin();
    out.text(TYPE, "rejected");
    out.text(LEDGER, rejected.ledger().value());
    out.text(ENTRY, rejected.entry().value());
    out.word(REASON, Words.REASONS, rejected.reason());
    out.text(SENTENCE, rejected.sentence());
    out.name(DETAILS);
    out.begin();
    for (Map.Entry<String, String> detail : rejected.details().entrySet()) {
      out.name(detail.getKey());
      out.text(detail.getValue());
    }
    out.end();
    out.end();
  }
}
