package saldo.http;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A token that was verified.
 *
 * @param claims what it says
 */
record Bearer(Map<String, Object> claims) implements JsonWebToken {
  static Bearer of(String ledger, String... roles) {
    return new Bearer(Map.of("upn", "anna", "ledger", ledger, "groups", Set.of(roles)));
  }

  @Override
  public @Nullable String getName() {
    return getClaim("upn");
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // as the interface
  public <T> T getClaim(String name) {
    return (T) claims.get(name);
  }
}
