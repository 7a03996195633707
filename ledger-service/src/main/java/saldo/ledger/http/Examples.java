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

  static final String REFUSAL =
      """
      {"type": "urn:saldo:reason:INSUFFICIENT_FUNDS", "title": "Refused", "status": 422,
       "detail": "250 EUR is more than the available 100 EUR: load the account or take less.",
       "reason": "INSUFFICIENT_FUNDS",
       "details": {"account": "card-1", "available": "100 EUR", "requested": "250 EUR"}}\
      """;

  private Examples() {}
}
