package saldo.machine.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the ledger says at the end, for comparison with the reckoning. */
final class Books {
  private static final int LIABILITY = 2_000;

  private final Http http = new Http();
  private final URI ledgerUrl;
  private final String token;

  Books(URI ledgerService, String token) {
    this.ledgerUrl = ledgerService;
    this.token = token;
  }

  /** Every holder's balance, named ledger|account. */
  Map<String, Long> balances(String ledger) {
    Map<String, Long> balances = new TreeMap<>();
    for (JsonNode account : accounts(ledger)) {
      String id = account.path("account").asText();
      if (!id.startsWith("@")) {
        balances.put(ledger + "|" + id, account.path("balanceMinor").asLong());
      }
    }
    return balances;
  }

  /** What one account holds, in minor units. */
  long balance(String ledger, String account) {
    return http.get(
            ledgerUrl.resolve("/ledgers/" + ledger + "/accounts/" + account + "/balance"), token)
        .body()
        .path("balanceMinor")
        .asLong();
  }

  JsonNode trialBalance(String ledger) {
    return http.get(ledgerUrl.resolve("/ledgers/" + ledger + "/trial-balance"), token).body();
  }

  /** What the issuer owes holders by the trial balance, for each currency. */
  static Map<String, Long> liability(JsonNode trialBalance) {
    Map<String, Long> sums = new TreeMap<>();
    for (JsonNode row : trialBalance.path("rows")) {
      if (row.path("number").asInt() == LIABILITY) {
        long credit = row.path("creditMinor").asLong() - row.path("debitMinor").asLong();
        sums.merge(row.path("currency").asText(), credit, Long::sum);
      }
    }
    return sums;
  }

  /** What holders have by adding up their accounts, for each currency. */
  Map<String, Long> floatOf(String ledger) {
    Map<String, Long> sums = new TreeMap<>();
    for (JsonNode account : accounts(ledger)) {
      if (!account.path("account").asText().startsWith("@")) {
        long balance = account.path("balanceMinor").asLong();
        sums.merge(account.path("currency").asText(), balance, Long::sum);
      }
    }
    return sums;
  }

  private List<JsonNode> accounts(String ledger) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          http.get(
                  ledgerUrl.resolve("/ledgers/" + ledger + "/accounts?limit=500&cursor=" + cursor),
                  token)
              .body();
      page.path("items").forEach(all::add);
      cursor = page.path("next").asText("");
    } while (!cursor.isEmpty());
    return all;
  }
}
