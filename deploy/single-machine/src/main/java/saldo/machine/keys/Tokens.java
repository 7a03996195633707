package saldo.machine.keys;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs the tokens that people and devices show to the services of a single machine. */
public final class Tokens {
  /** A working day and some; a lost token of a trial system dies by itself. */
  public static final Duration VALIDITY = Duration.ofHours(12);

  private static final String ISSUER = "saldo";
  private static final String MANUAL_ENTRY = "manual-entry";

  private final PrivateKey key;

  public Tokens(PrivateKey key) {
    this.key = key;
  }

  /**
   * What a token says.
   *
   * @param role what its bearer may do
   * @param ledger the one ledger it is for, or {@code *} for all
   * @param user who its bearer is
   * @param manualEntry whether they may type card numbers
   * @param servicePoint where they are; a desk if absent
   * @param organisation the one they are limited to, with those below it; all if absent
   */
  public record Claims(
      Role role,
      String ledger,
      String user,
      boolean manualEntry,
      @Nullable String servicePoint,
      @Nullable String organisation) {

    /** Somebody who is not limited to an organisation. */
    public Claims(
        Role role, String ledger, String user, boolean manualEntry, @Nullable String servicePoint) {
      this(role, ledger, user, manualEntry, servicePoint, null);
    }

    /** The same, limited to an organisation. */
    public Claims of(@Nullable String limit) {
      return new Claims(role, ledger, user, manualEntry, servicePoint, limit);
    }

    /** Somebody at a desk. */
    public Claims(Role role, String ledger, String user) {
      this(role, ledger, user, false, null);
    }

    private List<String> groups() {
      return manualEntry ? List.of(role.toString(), MANUAL_ENTRY) : List.of(role.toString());
    }
  }

  /** A signed token (JWT, RS256) that is valid from now for {@link #VALIDITY}. */
  public String sign(Claims claims, Instant now) {
    JwtClaims content = new JwtClaims();
    content.setIssuer(ISSUER);
    content.setSubject(claims.user());
    content.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    content.setExpirationTime(NumericDate.fromSeconds(now.plus(VALIDITY).getEpochSecond()));
    content.setGeneratedJwtId();
    content.setStringClaim("upn", claims.user());
    content.setStringListClaim("groups", claims.groups());
    content.setStringClaim("ledger", claims.ledger());
    if (claims.servicePoint() != null) {
      content.setStringClaim("servicePoint", claims.servicePoint());
    }
    if (claims.organisation() != null) {
      content.setStringClaim("organisation", claims.organisation());
    }
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKey(key);
    signature.setPayload(content.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
