package saldo.gateway.medium.desk;

import org.jspecify.annotations.Nullable;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;

/**
 * A reader for media, and where it stands.
 *
 * @param terminal the till or machine it belongs to
 * @param servicePoint where that stands; not known if absent
 * @param number what it signs with on cards, 1 to 65,535; no other reader of the issuer has it
 * @param currency ISO 4217; media hold no other
 * @param loads whether it may put money on cards, and has the key for that
 */
public record DeskPlace(
    LedgerId ledger,
    String terminal,
    @Nullable String servicePoint,
    int number,
    String currency,
    boolean loads) {
  private static final int HIGHEST = 0xFFFF;

  /**
   * @throws IllegalArgumentException with a sentence if its number fits on no card
   */
  public DeskPlace {
    if (number < 1 || number > HIGHEST) {
      throw new IllegalArgumentException(
          "a reader's number should be 1 to %d, not %d".formatted(HIGHEST, number));
    }
  }

  Origin origin(long seq) {
    return new Origin("gateway", terminal, servicePoint, seq);
  }
}
