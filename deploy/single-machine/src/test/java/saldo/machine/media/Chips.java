package saldo.machine.media;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.mifare.ValueBlock;
import saldo.gateway.medium.purse.ClassicPurse;
import saldo.gateway.medium.purse.PurseRefusedException;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;

/** The cards themselves, as somebody sees them who could look into them. */
final class Chips {
  private static final int MAIN = 4;
  private static final int BACKUP = 5;
  private static final int LOG = 6;
  private static final int OPCODE = 3;
  private static final int CARDS_OF_A_HISTORY = 16;

  private final List<SimulatedCard> chips = new ArrayList<>();

  /**
   * Cards with nothing on them.
   *
   * @param history its number, so that no two histories have the same card
   */
  Chips(int history, InstantSource clock) {
    for (int card = 0; card < CardOffice.ALL; card++) {
      String uid = "%08X".formatted(CARDS_OF_A_HISTORY * history + card);
      SimulatedCard chip = SimulatedCard.blank(CardUid.parse(uid));
      try {
        new ClassicPurse(new CardOnReader(chip), Gateway.office(clock)).format();
      } catch (CardException | PurseRefusedException e) {
        throw new IllegalStateException(e);
      }
      chips.add(chip);
    }
  }

  SimulatedCard chip(int card) {
    return chips.get(card);
  }

  List<CardUid> uids() {
    return chips.stream().map(SimulatedCard::uid).toList();
  }

  /** Which card this is. */
  int card(CardUid uid) {
    return IntStream.range(0, chips.size())
        .filter(card -> chips.get(card).uid().equals(uid))
        .findFirst()
        .orElseThrow();
  }

  /** What is on a card that is whole. */
  long standing(int card) {
    byte[] dump = chips.get(card).dump();
    int main = value(dump, MAIN);
    if (main != value(dump, BACKUP)) {
      throw new AssertionError("card %d is not whole".formatted(card));
    }
    return main;
  }

  /** How many changes a card has had, as far as its log can be read. */
  int changes(int card) {
    byte[] log = block(chips.get(card).dump(), LOG);
    return Byte.toUnsignedInt(log[0])
        + (Byte.toUnsignedInt(log[1]) << 8)
        + (Byte.toUnsignedInt(log[2]) << 16);
  }

  /** Whether a card says of itself that it pays nothing, as far as its log can be read. */
  boolean isMarked(int card) {
    return block(chips.get(card).dump(), LOG)[OPCODE] == 'B';
  }

  private static int value(byte[] dump, int block) {
    return ValueBlock.parse(block(dump, block)).orElseThrow().value();
  }

  private static byte[] block(byte[] dump, int block) {
    int from = block * SectorCard.BLOCK_BYTES;
    return Arrays.copyOfRange(dump, from, from + SectorCard.BLOCK_BYTES);
  }
}
