package saldo.cards.http.registry;

/** Messages as they are shown to readers of the OpenAPI document. */
final class Examples {
  static final String DEFINE =
      """
      {"type": "define", "id": "anna", "reason": "joined the company",
       "data": {"kind": "bearer", "name": "Anna Kovacs", "type": "member",
                "organisation": "acme"}}\
      """;

  static final String WITHDRAW =
      """
      {"type": "withdraw", "kind": "vehicle", "id": "van-7",
       "validFrom": "2026-12-01T00:00:00Z", "reason": "sold"}\
      """;

  static final String MERGE =
      """
      {"type": "merge-bearers", "from": "guest-12", "into": "anna",
       "reason": "her guest card became hers"}\
      """;

  static final String REFUSAL =
      """
      {"type": "urn:saldo:reason:REFERENCE_UNKNOWN", "title": "Refused", "status": 422,
       "detail": "The field organisation names the organisation acme, which is not registered at \
      2026-11-21T10:15:00Z: register it first, or check the id.",
       "reason": "REFERENCE_UNKNOWN",
       "details": {"field": "organisation", "kind": "organisation", "id": "acme",
                   "at": "2026-11-21T10:15:00Z"}}\
      """;

  static final String PAGE =
      """
      {"items": [{"id": "van-7", "since": "2026-11-21T10:15:00Z",
                  "data": {"kind": "vehicle", "name": "ABC-123", "organisation": "acme"}}],
       "next": "van-7", "asOfSeq": 12}\
      """;

  static final String TABLE =
      """
      id,name,organisation,note
      van-7,ABC-123,acme,
      """;

  static final String REPORT =
      """
      {"trial": true, "read": 3, "created": 1, "changed": 0, "unchanged": 1,
       "rejected": [{"line": 4, "reason": "REFERENCE_UNKNOWN",
                     "sentence": "The field organisation names the organisation acne, which is \
      not registered at 2026-11-21T10:15:00Z: register it first, or check the id."}]}\
      """;

  private Examples() {}
}
