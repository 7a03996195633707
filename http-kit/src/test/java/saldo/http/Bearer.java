package saldo.http;

import java.util.Map;
import java.util.Set;

/** Whose token was verified. */
final class Bearer {
  private Bearer() {}

  static VerifiedToken of(String ledger, String... roles) {
    return new VerifiedToken("anna", Map.of("ledger", ledger, "groups", Set.of(roles)));
  }

  /** Nobody in particular, whose token says no more than this. */
  static VerifiedToken saying(Map<String, Object> claims) {
    return new VerifiedToken(null, claims);
  }
}
