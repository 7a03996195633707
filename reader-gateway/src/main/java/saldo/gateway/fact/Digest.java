package saldo.gateway.fact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** SHA-256 of texts, written in the alphabet of command ids. */
public final class Digest {
  private static final int SHORT_BYTES = 16;

  private Digest() {}

  /** 43 characters; texts are told apart also where one continues in the next. */
  public static String of(String... texts) {
    return encoded(hash(texts));
  }

  /** 22 characters, for where 43 do not fit. */
  public static String shortOf(String... texts) {
    return encoded(Arrays.copyOf(hash(texts), SHORT_BYTES));
  }

  private static byte[] hash(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
