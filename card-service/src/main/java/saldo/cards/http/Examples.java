package saldo.cards.http;

/** Messages as they are shown to readers of the OpenAPI document. */
final class Examples {
  static final String ADD =
      """
      {"type": "add-card", "number": "6391123400000000",
       "blank": {"valueMode": "server", "profile": "canteen", "group": "staff"}}\
      """;

  static final String ISSUE =
      """
      {"type": "issue-card", "number": "6391123400000000", "bearer": "b-17"}\
      """;

  static final String BIND =
      """
      {"type": "bind-medium", "number": "6391123400000000", "medium": "mifare:04A1B2C3"}\
      """;

  static final String LOST =
      """
      {"type": "report-lost", "number": "6391123400000000", "how": "lost",
       "reason": "left on the train"}\
      """;

  static final String ACCEPTED =
      """
      {"type": "accepted", "ledger": "canteen", "entry": "add-1", "firstSeq": 1, "lastSeq": 3,
       "bookedAt": "2026-11-22T10:15:00Z"}\
      """;

  static final String REFUSAL =
      """
      {"type": "urn:saldo:reason:WRONG_STATUS", "title": "Refused", "status": 422,
       "detail": "The card 6391123400000000 is lost: this can be done only with one that is issued.",
       "reason": "WRONG_STATUS",
       "details": {"number": "6391123400000000", "status": "lost", "needed": "issued"}}\
      """;

  static final String VALID =
      """
      {"valid": true, "sentence": "The card 6391123400000000 is valid.",
       "number": "6391123400000000", "hot": false, "status": "active", "form": "physical",
       "validUntil": "2027-11-22T00:00:00Z", "group": "staff",
       "account": "card-6391123400000000", "currency": "EUR", "balanceMinor": 1650,
       "availableMinor": 1650, "asOfSeq": 9}\
      """;

  static final String INVALID =
      """
      {"valid": false,
       "sentence": "The card 6391123400000000 is lost: keep it and ask the card office.",
       "number": "6391123400000000", "hot": true, "status": "lost", "form": "physical",
       "account": "card-6391123400000000", "currency": "EUR", "balanceMinor": 0,
       "availableMinor": 0, "asOfSeq": 12}\
      """;

  static final String SCANNED =
      """
      {"code": "7H3K-9QWM-AB2D-4TZP-H6RN-8WCE-5Y0V"}\
      """;

  static final String NEW_CODE =
      """
      {"number": "6391123400000000", "code": "7H3K-9QWM-AB2D-4TZP-H6RN-8WCE-5Y0V",
       "svg": "<svg xmlns=\\"http://www.w3.org/2000/svg\\" …</svg>", "lastSeq": 14}\
      """;

  static final String PRINT =
      """
      {"numbers": ["6391123400000000", "6391123400000018"], "title": "Canteen of the waterworks"}\
      """;

  static final String FLOAT =
      """
      {"rows": [
        {"account": "card-6391123400000000", "currency": "EUR",
         "cards": [{"number": "6391123400000000", "status": "lost", "group": "staff"}],
         "balanceMinor": 0, "heldMinor": 0},
        {"account": "fleet-7", "currency": "EUR", "cards": [],
         "balanceMinor": 125000, "heldMinor": 8000}],
       "totals": {"EUR": {"accounts": 2, "balanceMinor": 125000, "heldMinor": 8000}},
       "asOfSeq": 2041}\
      """;

  static final String FLOAT_TABLE =
      """
      account,cards,status,group,currency,balanceMinor,heldMinor
      card-6391123400000000,6391123400000000,lost,staff,EUR,0,0
      fleet-7,,,,EUR,125000,8000
      """;

  static final String ALLOCATIONS =
      """
      {"plan": "lunch", "period": "2026-11", "trial": false,
       "amount": {"minor": 5000, "currency": "EUR"}, "cumulative": false,
       "source": {"account": "works"},
       "totals": {"given": 1, "givenMinor": 3760, "already": 1, "alreadyMinor": 5000,
                  "refused": 1, "unknown": 0},
       "lines": [
        {"card": "6391123400000000", "account": "card-6391123400000000", "result": "given",
         "amountMinor": 3760},
        {"card": "6391123400000018", "account": "card-6391123400000018", "result": "already",
         "amountMinor": 5000},
        {"card": "6391123400000026", "account": "card-6391123400000026", "result": "refused",
         "amountMinor": 0, "reason": "ACCOUNT_FROZEN",
         "sentence": "The account card-6391123400000026 is frozen: unfreeze it first."}]}\
      """;

  static final String ALLOCATION_TABLE =
      """
      card,account,result,amountMinor,currency,reason,sentence
      6391123400000000,card-6391123400000000,given,3760,EUR,,
      """;

  private Examples() {}
}
