package saldo.gateway.fuel.jsonpts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saldo.gateway.jsonpts.Login;

/**
 * Who controllers are, and what we tell them who we are. A controller cannot renew a token, so each
 * has a secret of its own for what it sends here, by HTTP Basic with its PtsId as the user.
 */
public final class PtsLogins {
  private static final String SECRET = ".secret";
  private static final String USER = ".user";
  private static final String PASSWORD = ".password";

  /** Shorter ones can be guessed. */
  private static final int SHORTEST_SECRET = 16;

  private final Map<String, String> texts = new TreeMap<>();

  private PtsLogins(Map<String, String> texts) {
    texts.forEach((key, value) -> this.texts.put(key.toUpperCase(Locale.ROOT), value));
    this.texts.forEach((key, value) -> {
      if (key.endsWith(SECRET.toUpperCase(Locale.ROOT)) && value.length() < SHORTEST_SECRET) {
        throw new IllegalArgumentException(
            "the secret %s needs at least %d characters".formatted(key, SHORTEST_SECRET));
      }
    });
  }

  /**
   * By their texts: {@code PTSID.secret} is what a controller sends us, {@code PTSID.user} and
   * {@code PTSID.password} are what it wants from us. Case makes no difference in a PtsId.
   *
   * @throws IllegalArgumentException if a secret has fewer than 16 characters
   */
  public static PtsLogins of(Map<String, String> texts) {
    return new PtsLogins(texts);
  }

  /**
   * The same from a file of properties, which nobody but the gateway should be able to read.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static PtsLogins read(Path file) {
    Properties properties = new Properties();
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the file of controllers " + file + " cannot be read", e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return of(texts);
  }

  /** Whether somebody who says so is a controller. A wrong secret takes as long as a right one. */
  public boolean isController(String ptsId, String secret) {
    String known = text(ptsId, SECRET);
    byte[] expected = (known == null ? "" : known).getBytes(UTF_8);
    boolean same = MessageDigest.isEqual(expected, secret.getBytes(UTF_8));
    return same && known != null;
  }

  /** What a controller wants to be told when it is asked; nothing if it is not configured. */
  @Nullable Login login(@Nullable String ptsId) {
    String user = ptsId == null ? null : text(ptsId, USER);
    String password = ptsId == null ? null : text(ptsId, PASSWORD);
    return user == null || password == null ? null : new Login(user, password);
  }

  private @Nullable String text(String ptsId, String what) {
    return texts.get((ptsId + what).toUpperCase(Locale.ROOT));
  }
}
