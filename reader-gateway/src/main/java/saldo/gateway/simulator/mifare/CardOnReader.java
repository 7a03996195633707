package saldo.gateway.simulator.mifare;

import java.util.function.Supplier;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardException.Kind;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.medium.mifare.Sectors;

/** A simulated card without any reader in between, for what is kept on cards. */
public final class CardOnReader implements SectorCard {
  private final CardUid found;
  private SimulatedCard there;

  /** Finds a card. */
  public CardOnReader(SimulatedCard card) {
    this.found = card.uid();
    this.there = card;
    card.poll();
  }

  /** Lays another card, or the same again, in the place of the one that is there. */
  public void lay(SimulatedCard card) {
    there.halt();
    there = card;
    card.halt();
  }

  @Override
  public CardUid uid() {
    return found;
  }

  @Override
  public void select() throws CardException {
    if (!there.poll()) {
      throw new CardException(Kind.GONE, "no card answers: lay it back on the reader");
    }
    if (!there.uid().equals(found)) {
      there.halt();
      throw new CardException(
          Kind.OTHER_CARD,
          "card %s lies on the reader: lay %s back on it".formatted(there.uid(), found));
    }
  }

  @Override
  public void authenticate(int sector, KeyKind kind, SectorKey key) throws CardException {
    result(() -> there.authenticate(Sectors.trailer(sector), kind, key, found.tail()));
  }

  @Override
  public byte[] read(int block) throws CardException {
    return result(() -> there.read(block));
  }

  @Override
  public void write(int block, byte[] data) throws CardException {
    result(() -> there.write(block, data));
  }

  @Override
  public void decrement(int block, int amount) throws CardException {
    result(() -> there.decrement(block, amount));
  }

  @Override
  public void increment(int block, int amount) throws CardException {
    result(() -> there.increment(block, amount));
  }

  @Override
  public void restore(int block) throws CardException {
    result(() -> there.restore(block));
  }

  @Override
  public void transfer(int block) throws CardException {
    result(() -> there.transfer(block));
  }

  private static byte[] result(Supplier<CardAnswer> command) throws CardException {
    return switch (command.get()) {
      case CardAnswer.Done(byte[] data) -> data;
      case CardAnswer.WrongKey() ->
          throw new CardException(
              Kind.NOT_AUTHENTICATED, "the card does not know the key: it is none of ours");
      case CardAnswer.Refused() ->
          throw new CardException(Kind.REFUSED, "the card refused: it forbids this, or is spoilt");
      case CardAnswer.Silence() ->
          throw new CardException(Kind.GONE, "the card does not answer: lay it back on the reader");
    };
  }
}
