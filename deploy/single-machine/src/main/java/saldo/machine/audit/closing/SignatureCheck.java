package saldo.machine.audit.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** Public Ed25519 keys by their ids, the first 16 digits of the SHA-256 of each. */
public final class SignatureCheck {
  private static final String ALGORITHM = "Ed25519";
  private static final int ID = 16;

  private final Map<String, PublicKey> keys = new HashMap<>();

  private SignatureCheck() {}

  /**
   * Reads PEM files.
   *
   * @throws MachineException if one is none
   */
  public static SignatureCheck with(List<Path> files) {
    SignatureCheck check = new SignatureCheck();
    for (Path file : files) {
      try {
        String base64 =
            Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        byte[] encoded = Base64.getDecoder().decode(base64);
        check.keys.put(
            id(encoded),
            KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
      } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
        throw new MachineException(
            Code.NO_KEYS,
            "%s is no Ed25519 public key (%s)".formatted(file, unreadable.getMessage()),
            unreadable);
      }
    }
    return check;
  }

  /** What is wrong with a signature, in a few words; empty if it fits. */
  String complaint(ClosingRecord record) {
    if (record.signature() == null || record.signedWith() == null || record.value() == null) {
      return "none";
    }
    PublicKey key = keys.get(record.signedWith());
    if (key == null) {
      return "one of key " + record.signedWith() + ", which is not known here";
    }
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(record.value());
      return check.verify(Base64.getDecoder().decode(record.signature())) ? "" : "another";
    } catch (GeneralSecurityException | IllegalArgumentException none) {
      return "something else";
    }
  }

  private static String id(byte[] encoded) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
    return HexFormat.of().formatHex(hash).substring(0, ID);
  }
}
