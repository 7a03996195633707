package saldo.schemas.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which device speaks for a terminal, and which may. Secrets are here as their SHA-256 only, in
 * small hexadecimal digits.
 *
 * @param offer the code that was given out last, used or not
 * @param device the device that speaks for the terminal now
 */
public record Pairing(@Nullable Offer offer, @Nullable Device device) {

  /**
   * That a device may be paired, once.
   *
   * @param codeHash of the code that it has to say
   * @param until when the code expires
   * @param reason why it was offered
   * @param used whether a device said it
   */
  public record Offer(String codeHash, Instant until, String reason, boolean used) {}

  /**
   * A paired device.
   *
   * @param secretHash of the secret that it renews its token with
   * @param pairedAt since when
   * @param renewedAt when it last renewed its token, as far as that was noted: once an hour
   */
  public record Device(String secretHash, Instant pairedAt, Instant renewedAt) {}
}
