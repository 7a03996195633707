package saldo.cards.http.device;

import java.security.SecureRandom;
import java.util.Base64;

/** What a paired device renews its token with: 256 random bits, known to the device alone. */
record DeviceSecret(String text) {
  private static final int BYTES = 32;

  static DeviceSecret random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new DeviceSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  String hash() {
    return Hash.of(text);
  }

  @Override
  public String toString() {
    return "a device's secret";
  }
}
