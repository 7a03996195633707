package saldo.ledger.http;

/** Messages as they are shown to readers of the OpenAPI document. */
final class Examples {
  static final String OPEN =
      """
      {"type": "open-account", "account": "card-1", "kind": "purse", "currency": "EUR"}\
      """;

  static final String LOAD =
      """
      {"type": "load", "account": "card-1",
       "amount": {"minor": 2000, "currency": "EUR"}, "tender": "cash"}\
      """;

  static final String PURCHASE =
      """
      {"type": "purchase", "account": "card-1",
       "amount": {"minor": 250, "currency": "EUR"}}\
      """;

  static final String PURCHASE_BY_CARD =
      """
      {"type": "purchase", "card": "mifare:04A1B2C3",
       "amount": {"minor": 250, "currency": "EUR"},
       "items": [{"group": "lunch", "amount": {"minor": 250, "currency": "EUR"},
                  "vatBasisPoints": 1000}]}\
      """;

  static final String LOST_CARD =
      """
      {"type": "transfer-balance", "from": "9280000000000010", "to": "mifare:04D4E5F6",
       "why": "lost", "delivery": "immediate"}\
      """;

  static final String PROPOSAL =
      """
      {"type": "propose", "reason": "moves abroad",
       "command": {"type": "unload", "account": "card-1",
                   "amount": {"minor": 20000, "currency": "EUR"}, "tender": "cash"}}\
      """;

  static final String REDEMPTION =
      """
      {"type": "redeem-code", "code": "code:7Q4M-2X9D-KTE5-0WZH",
       "amount": {"minor": 250, "currency": "EUR"}}\
      """;

  static final String TRANSACTION_CODE =
      """
      {"card": "number:9280000000000010", "amount": {"minor": 1500, "currency": "EUR"},
       "expiresAt": "2026-11-22T18:00:00Z", "divisible": false}\
      """;

  static final String TICKET =
      """
      {"amount": {"minor": 800, "currency": "EUR"}, "tender": "cash",
       "expiresAt": "2027-11-22T00:00:00Z", "divisible": false, "productGroups": ["lunch"]}\
      """;

  static final String NEW_CODE =
      """
      {"id": "office-4711", "code": "7Q4M-2X9D-KTE5-0WZH",
       "issuedAt": "2026-11-22T14:05:07Z", "lastSeq": 41}\
      """;

  static final String REFUSAL =
      """
      {"type": "urn:saldo:reason:INSUFFICIENT_FUNDS", "title": "Refused", "status": 422,
       "detail": "250 EUR is more than the available 100 EUR: load the account or take less.",
       "reason": "INSUFFICIENT_FUNDS",
       "details": {"account": "card-1", "available": "100 EUR", "requested": "250 EUR"}}\
      """;

  private Examples() {}
}
