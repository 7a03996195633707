package saldo.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a good token says, read once. The framework's own looks a claim up anew each time, and
 * throws and catches an exception for each that no standard knows, such as the ledger.
 *
 * @param name who the bearer is; none if the token does not say
 * @param claims all of them by their names
 */
record VerifiedToken(@Nullable String name, Map<String, Object> claims) implements JsonWebToken {
  /** Reads all that a token says. */
  static VerifiedToken of(JsonWebToken token) {
    Map<String, Object> claims = new HashMap<>();
    for (String claim : token.getClaimNames()) {
      Object value = token.getClaim(claim);
      if (value != null) {
        claims.put(claim, value);
      }
    }
    return new VerifiedToken(token.getName(), Map.copyOf(claims));
  }

  @Override
  public @Nullable String getName() {
    return name;
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
