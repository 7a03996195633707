package saldo.reporting.http;

/** Messages as they are shown to readers of the OpenAPI document. */
final class Examples {
  static final String RUN =
      """
      {"mode": "production", "all": true, "month": "2026-10"}\
      """;

  private Examples() {}
}
