package saldo.machine.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import java.util.Random;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;

/** A place where somebody asks the ledger for things, one after the other. */
final class Desk {
  /** One request in so many is sent again, as an impatient till does. */
  private static final int REPEAT_ONE_IN = 15;

  private static final ObjectWriter COMMANDS = SaldoJson.mapper().writerFor(LedgerCommand.class);

  private final Http http = new Http();
  private final String name;
  private final String ledger;
  private final URI url;
  private final Reckoning reckoning;
  private final Random random;
  private int count;

  Desk(Place place, Reckoning reckoning, Random random) {
    this.name = place.name();
    this.ledger = place.ledger();
    this.url = place.service().resolve("/ledgers/" + ledger + "/commands");
    this.reckoning = reckoning;
    this.random = random;
  }

  /** Asks, and returns the id of the entry. */
  String ask(String token, LedgerCommand command) {
    answer(token, command);
    return lastId();
  }

  /** Asks, and returns what was said. */
  Http.Reply answer(String token, LedgerCommand command) {
    count++;
    String id = lastId();
    String body = write(command);
    Http.Reply reply = http.post(url, token, id, body);
    reckoning.answered(ledger, reply);
    if (random.nextInt(REPEAT_ONE_IN) == 0) {
      repeat(token, id, body, reply);
    }
    return reply;
  }

  private String lastId() {
    return name + "-" + count;
  }

  private void repeat(String token, String id, String body, Http.Reply first) {
    Http.Reply again = http.post(url, token, id, body);
    reckoning.repeated();
    if (!again.body().equals(first.body())) {
      throw new MachineException(
          Code.DEMO_FAILED,
          "The repeat of " + id + " got another answer: " + again.body() + " after " + first);
    }
  }

  private static String write(LedgerCommand command) {
    try {
      return COMMANDS.writeValueAsString(command);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
