package saldo.machine.media;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.medium.mifare.ValueBlock;

/**
 * A reader that is wrong: it says that the backup is written, and writes it only after the log, so
 * that the first two steps of a change are exchanged. Nobody sees it as long as no card is torn.
 */
final class HastyReader implements SectorCard {
  private final SectorCard card;
  private @Nullable Change counted;
  private @Nullable Change held;

  /** A value that was counted up or down, and the block it should go to. */
  private record Change(int from, int amount, int to, byte[] content) {
    Change into(int block) {
      return new Change(from, amount, block, content);
    }
  }

  HastyReader(SectorCard card) {
    this.card = card;
  }

  @Override
  public CardUid uid() {
    return card.uid();
  }

  @Override
  public void select() throws CardException {
    counted = null;
    held = null;
    card.select();
  }

  @Override
  public void authenticate(int sector, KeyKind kind, SectorKey key) throws CardException {
    card.authenticate(sector, kind, key);
  }

  @Override
  public byte[] read(int block) throws CardException {
    return held != null && held.to() == block ? held.content().clone() : card.read(block);
  }

  @Override
  public void write(int block, byte[] data) throws CardException {
    card.write(block, data);
    if (held != null) {
      Change late = held;
      held = null;
      if (late.amount() < 0) {
        card.decrement(late.from(), -late.amount());
      } else {
        card.increment(late.from(), late.amount());
      }
      card.transfer(late.to());
    }
  }

  @Override
  public void decrement(int block, int amount) throws CardException {
    counted = changed(block, -amount);
  }

  @Override
  public void increment(int block, int amount) throws CardException {
    counted = changed(block, amount);
  }

  private Change changed(int block, int amount) throws CardException {
    ValueBlock before = ValueBlock.parse(card.read(block)).orElseThrow();
    byte[] after = new ValueBlock(before.value() + amount, before.address()).bytes();
    return new Change(block, amount, block, after);
  }

  @Override
  public void restore(int block) throws CardException {
    card.restore(block);
  }

  @Override
  public void transfer(int block) throws CardException {
    if (counted == null) {
      card.transfer(block);
    } else {
      held = Objects.requireNonNull(counted).into(block);
      counted = null;
    }
  }
}
