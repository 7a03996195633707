package saldo.kit.decider;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells two commands with the same id apart: the first half of the SHA-256 of the envelope's bytes.
 * An envelope has no clock in it, so a retry has the same one.
 */
public final class Fingerprint {
  /** Bytes of a fingerprint. */
  static final int LENGTH = 16;

  private Fingerprint() {}

  static byte[] of(byte[] envelope) {
    return Arrays.copyOf(Chain.sha256().digest(envelope), LENGTH);
  }

  /** The fingerprint as it is written in headers. */
  public static String text(byte[] envelope) {
    return hex(of(envelope));
  }

  static String hex(byte[] fingerprint) {
    return HexFormat.of().formatHex(fingerprint);
  }
}
