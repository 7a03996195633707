package saldo.machine.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the services have acknowledged, added up independently of them: per account the sum of the
 * amounts in accepted answers and stored facts. Thread-safe.
 */
final class Reckoning {
  private final Map<String, Long> balances = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Map<String, Integer> events = new TreeMap<>();
  private int commands;
  private int accepted;
  private int facts;
  private int duplicates;
  private int torn;

  /** An answer that was given for the first time. */
  synchronized void answered(String ledger, Http.Reply reply) {
    commands++;
    JsonNode body = reply.body();
    if (body.path("type").asText().equals("accepted")) {
      accepted++;
      body.path("events").forEach(event -> events.merge(event.asText(), 1, Integer::sum));
      for (JsonNode posting : body.path("postings")) {
        String account = posting.path("account").asText();
        if (!account.startsWith("@")) {
          add(ledger, account, posting.path("amount").path("minor").asLong());
        }
      }
    } else {
      refused.merge(body.path("reason").asText("HTTP_" + reply.status()), 1, Integer::sum);
    }
  }

  /** A fact that a device was told is stored. */
  synchronized void stored(String ledger, String account, long minor) {
    facts++;
    if (!account.isEmpty()) {
      add(ledger, account, minor);
    }
  }

  /** Something that was sent a second time on purpose. */
  synchronized void repeated() {
    duplicates++;
  }

  /** A card that was pulled off its reader while it was written. */
  synchronized void tornOff() {
    torn++;
  }

  /** Something that a device was told cannot be done. */
  synchronized void declined(String reason) {
    commands++;
    refused.merge(reason, 1, Integer::sum);
  }

  synchronized int torn() {
    return torn;
  }

  synchronized Map<String, Long> balances() {
    return new TreeMap<>(balances);
  }

  synchronized Map<String, Integer> refused() {
    return new TreeMap<>(refused);
  }

  /** How often something of a kind was done. */
  synchronized int done(String event) {
    return events.getOrDefault(event, 0);
  }

  synchronized int commands() {
    return commands;
  }

  synchronized int accepted() {
    return accepted;
  }

  synchronized int facts() {
    return facts;
  }

  synchronized int duplicates() {
    return duplicates;
  }

  private void add(String ledger, String account, long minor) {
    balances.merge(ledger + "|" + account, minor, Long::sum);
  }
}
