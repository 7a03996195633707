package saldo.gateway.fpp.session;

import java.util.List;
import java.util.Optional;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.TableBegin;
import saldo.gateway.fpp.protocol.TableVersion;

/**
 * A card table to be sent. Its lists must not change; they may work out each record when it is
 * asked for, so that a large table needs no room.
 *
 * @param version has to come after the one that is active in the terminal, 1 to 9999
 * @param cards all of them, each once; at most 99,999
 * @param delta if given, sent instead to a terminal that has its base
 */
public record CardTable(int version, List<CardRecord> cards, Optional<Delta> delta) {
  /**
   * What is different from another version.
   *
   * @param baseVersion 1 to 9999
   * @param changes cards that are new or different; one that is gone is sent inactive
   */
  public record Delta(int baseVersion, List<CardRecord> changes) {}

  /**
   * @throws IllegalArgumentException if it can not be sent
   */
  public CardTable {
    if (version < 1 || version > TableVersion.HIGHEST) {
      throw new IllegalArgumentException("the version is %d; give 1 to 9999".formatted(version));
    }
    if (cards.size() > TableBegin.MOST_CARDS) {
      throw new IllegalArgumentException(
          "a table of %d cards is too large; send at most %d"
              .formatted(cards.size(), TableBegin.MOST_CARDS));
    }
  }

  /** A table that is always sent whole. */
  public static CardTable full(int version, List<CardRecord> cards) {
    return new CardTable(version, cards, Optional.empty());
  }
}
