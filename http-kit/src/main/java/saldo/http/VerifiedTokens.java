package saldo.http;

import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import saldo.kit.RecentlyUsed;

/**
 * Remembers tokens that were verified, for a moment: under load, verifying signatures was a third
 * of what the web server did, and a caller sends the same token again and again. Only what was
 * found good is kept, so a refused token is looked at anew each time. What is kept is found by the
 * token's SHA-256: to be found, a token has to be the same to the last bit. For any number of
 * threads.
 */
final class VerifiedTokens {
  /** So much longer, at most, a token is good whose key was withdrawn. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  /**
   * More callers than one instance serves in a minute, in about 5 MB. If there are more, who called
   * longest ago is verified again, as everybody was before.
   */
  static final int MOST = 1_000;

  private final InstantSource clock;
  private final RecentlyUsed<String, Kept> kept = new RecentlyUsed<>(MOST);
  private final Lock lock = new ReentrantLock();

  VerifiedTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** Finds out whether a token is good. */
  @FunctionalInterface
  interface Verification {
    /**
     * What the token says.
     *
     * @throws ParseException if it is not good
     */
    JsonWebToken of(String token) throws ParseException;
  }

  /**
   * A token that is good, and so answers the same for all that ask.
   *
   * @param from when it was verified
   * @param until when that has to be done again
   */
  private record Kept(JsonWebToken token, Instant from, Instant until) {
    boolean isGood(Instant now) {
      // a clock that was put back must not lengthen it
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  /**
   * What the token says, if it is good or was a moment ago.
   *
   * @throws ParseException if it is not good
   */
  JsonWebToken get(String token, Verification verification) throws ParseException {
    String key = sha256(token);
    Instant now = clock.instant();
    Kept known = find(key);
    if (known != null && known.isGood(now)) {
      return known.token();
    }
    JsonWebToken verified = verification.of(token);
    keep(key, new Kept(verified, now, end(verified, now)));
    return verified;
  }

  /** A token that does not say when it expires is not kept at all. */
  private static Instant end(JsonWebToken verified, Instant now) {
    Instant latest = now.plus(LONGEST);
    Instant expiry =
        verified.getClaim(Claims.exp.name()) instanceof Number seconds
            ? Instant.ofEpochSecond(seconds.longValue())
            : now;
    return expiry.isBefore(latest) ? expiry : latest;
  }

  private @Nullable Kept find(String key) {
    lock.lock();
    try {
      return kept.get(key);
    } finally {
      lock.unlock();
    }
  }

  private void keep(String key, Kept verified) {
    lock.lock();
    try {
      kept.put(key, verified);
    } finally {
      lock.unlock();
    }
  }

  private static String sha256(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
