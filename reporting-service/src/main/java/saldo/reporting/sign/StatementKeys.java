package saldo.reporting.sign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ed25519 keys of statements: the one that signs, if this service has it, and all that were ever
 * used, so that old statements can be checked. A key is known by the first quarter of the SHA-256
 * of its public part (RFC 8410, as in a PEM file), 16 hexadecimal digits.
 */
public final class StatementKeys {
  private static final String ALGORITHM = "Ed25519";
  private static final int ID_LENGTH = 16;
  private static final String PROBE = "saldo";

  private final @Nullable PrivateKey signing;
  private final String signingId;
  private final Map<String, PublicKey> known;

  private StatementKeys(
      @Nullable PrivateKey signing, String signingId, Map<String, PublicKey> known) {
    this.signing = signing;
    this.signingId = signingId;
    this.known = known;
  }

  /** None: nothing can be signed, and no signature is known. */
  public static StatementKeys none() {
    return new StatementKeys(null, "", Map.of());
  }

  /**
   * Reads PEM files.
   *
   * @param privateFile the key that signs; nothing is signed if absent
   * @param publicFiles its public part and those of earlier keys
   * @throws IllegalStateException if one cannot be read, or none fits the private one
   */
  public static StatementKeys read(Optional<Path> privateFile, List<Path> publicFiles) {
    Map<String, PublicKey> known = new LinkedHashMap<>();
    for (Path file : publicFiles) {
      PublicKey key = publicKey(pem(file));
      known.put(id(key), key);
    }
    if (privateFile.isEmpty()) {
      return new StatementKeys(null, "", known);
    }
    PrivateKey signing = privateKey(pem(privateFile.get()));
    String id =
        known.keySet().stream()
            .filter(one -> fits(signing, Objects.requireNonNull(known.get(one))))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "no public key fits " + privateFile.get() + ": name its public part too"));
    return new StatementKeys(signing, id, known);
  }

  /** Whether it can sign. */
  public boolean canSign() {
    return signing != null;
  }

  /** Which key signs; empty if none does. */
  public String signingKey() {
    return signingId;
  }

  /** The public keys by id, as PEM files have them. */
  public Map<String, String> pems() {
    Map<String, String> pems = new LinkedHashMap<>();
    known.forEach((id, key) ->
        pems.put(
            id,
            "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(key.getEncoded()))));
    return pems;
  }

  /**
   * Signs bytes.
   *
   * @return 64 bytes in Base64
   * @throws IllegalStateException if there is no key
   */
  public String sign(byte[] bytes) {
    if (signing == null) {
      throw new IllegalStateException("there is no key to sign with");
    }
    return Base64.getEncoder().encodeToString(sign(signing, bytes));
  }

  /** Whether a signature fits. */
  public Validity check(byte[] bytes, String signature, String key) {
    if (signature.isEmpty()) {
      return Validity.UNSIGNED;
    }
    PublicKey by = known.get(key);
    if (by == null) {
      return Validity.UNKNOWN_KEY;
    }
    try {
      return fits(by, bytes, Base64.getDecoder().decode(signature))
          ? Validity.VALID
          : Validity.INVALID;
    } catch (IllegalArgumentException noBase64) {
      return Validity.INVALID;
    }
  }

  private static boolean fits(PrivateKey signing, PublicKey key) {
    byte[] probe = PROBE.getBytes(StandardCharsets.UTF_8);
    return fits(key, probe, sign(signing, probe));
  }

  private static boolean fits(PublicKey key, byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // bytes that are no signature at all
    }
  }

  private static byte[] sign(PrivateKey key, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(PublicKey key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicKey publicKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this is no Ed25519 public key: " + e.getMessage(), e);
    }
  }

  private static PrivateKey privateKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this is no Ed25519 private key: " + e.getMessage(), e);
    }
  }

  private static byte[] pem(Path file) {
    try {
      String text =
          Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
      return Base64.getDecoder().decode(text);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "the key file %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
