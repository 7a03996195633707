package saldo.machine.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.SaldoJson;

/**
 * A vending machine that spends first and reports later, in batches with its own numbers; now and
 * then it sends a batch again because the answer was lost.
 */
final class VendingMachine {
  private static final int BATCH = 12;
  private static final int REPEAT_ONE_IN = 5;
  private static final int CARDS = 25;

  private record Sale(String account, long minor) {}

  private final Http http = new Http();
  private final String ledger;
  private final URI url;
  private final String token;
  private final Reckoning reckoning;
  private final Random random;
  private final Clock clock;
  private final String name;
  private long seq;

  VendingMachine(Place place, String token, Reckoning reckoning, Circumstances luck) {
    this.name = place.name();
    this.ledger = place.ledger();
    this.url = place.service().resolve("/devices/" + name + "/transactions/batch");
    this.token = token;
    this.reckoning = reckoning;
    this.random = luck.random();
    this.clock = luck.clock();
  }

  /** Sells a few coffees and reports them; they are its own from the moment the gateway answers. */
  void step() {
    ArrayNode transactions = SaldoJson.mapper().createArrayNode();
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      sales.add(sell(transactions.addObject()));
    }
    ObjectNode batch = SaldoJson.mapper().createObjectNode();
    batch.set("transactions", transactions);
    report(batch.toString(), BATCH);
    sales.forEach(sale -> reckoning.stored(ledger, sale.account(), -sale.minor()));
    if (random.nextInt(REPEAT_ONE_IN) == 0) {
      report(batch.toString(), 0);
      reckoning.repeated();
    }
  }

  private Sale sell(ObjectNode transaction) {
    long minor = random.nextInt(80, 300);
    boolean cash = random.nextInt(4) == 0;
    String account = cash ? "" : name + "-card-" + random.nextInt(CARDS);
    transaction.put("seq", ++seq);
    transaction.put("at", clock.instant().toString());
    transaction.put("type", cash ? "cash-sale" : "purchase");
    transaction.putObject("amount").put("minor", minor).put("currency", "EUR");
    if (!cash) {
      transaction.put("account", account).put("openAs", "purse");
    }
    return new Sale(account, minor);
  }

  private void report(String batch, int fresh) {
    Http.Reply reply = http.post(url, token, name + "-" + seq, batch);
    JsonNode body = reply.body();
    int taken = body.path("stored").asInt() + body.path("duplicates").asInt();
    boolean repeatStored = fresh == 0 && body.path("stored").asInt() != 0;
    if (reply.status() != 200 || taken != BATCH || repeatStored) {
      throw new MachineException(
          Code.DEMO_FAILED, "The gateway did not take a batch of " + name + ": " + body);
    }
  }
}
