package saldo.reporting.http;

/** Messages as they are shown to readers of the OpenAPI document. */
final class Examples {
  static final String RUN =
      """
      {"mode": "production", "all": true, "month": "2026-10"}\
      """;

  static final String BALANCES =
      """
      day,currency,creditMinor,debitMinor,balanceMinor,items
      2026-10-01,EUR,0,0,5000,0
      2026-10-02,EUR,300,-1500,3800,2
      """;

  static final String WAITING =
      """
      filling,seq,bookedAt,filledAt,servicePoint,terminal,pump,card,product,quantityMl,\
      unitMilliMinor,amountMinor,currency,odometerKm
      fact:pump-3:123,231,2026-10-02T06:00:10Z,2026-10-02T05:58:40Z,station-7,pump-3,2,\
      number:6391123400000000,diesel,40500,179900,7286,EUR,120417
      """;

  static final String CARDS =
      """
      card,status,account,balanceMinor,currency,vehicle,bearer,lastUsed
      6391123400000000,active,acme-hh-ac-1,0,EUR,hh-ac-1,,2026-10-02T05:58:40Z
      """;

  private Examples() {}
}
