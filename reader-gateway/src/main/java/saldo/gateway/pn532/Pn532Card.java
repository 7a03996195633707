package saldo.gateway.pn532;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardException.Kind;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.medium.mifare.Sectors;
import saldo.gateway.pn532.protocol.Answer;
import saldo.gateway.pn532.protocol.CardCommand;
import saldo.gateway.pn532.protocol.ChipStatus;
import saldo.gateway.pn532.protocol.Octets;
import saldo.gateway.pn532.protocol.Target;

/** A MIFARE Classic card on a PN532. It has to be selected before anything else. */
final class Pn532Card implements SectorCard {
  private static final String PUT_BACK = "put it back on the reader and try again";

  private final Pn532 chip;
  private final CardUid uid;
  private @Nullable Target target;

  /**
   * @param uid the only card that commands are for
   */
  Pn532Card(Pn532 chip, CardUid uid) {
    this.chip = chip;
    this.uid = uid;
  }

  /** The number of a card that was found; nothing if no MIFARE Classic card has such a one. */
  static Optional<CardUid> uidOf(Target target) {
    int length = target.uid().length();
    return length == 4 || length == 7
        ? Optional.of(CardUid.of(target.uid().toBytes()))
        : Optional.empty();
  }

  @Override
  public CardUid uid() {
    return uid;
  }

  @Override
  public void select() throws CardException {
    target = null;
    Target found;
    try {
      chip.renewField();
      found = chip.detect().orElse(null);
    } catch (IOException failed) {
      throw readerFailed(failed);
    }
    if (found == null) {
      throw gone();
    }
    if (!uidOf(found).equals(Optional.of(uid))) {
      throw new CardException(
          Kind.OTHER_CARD,
          "card %s lies on the reader, not %s: put %s back".formatted(found.uid(), uid, uid));
    }
    target = found;
  }

  @Override
  public void authenticate(int sector, KeyKind kind, SectorKey key) throws CardException {
    CardCommand.KeySlot slot =
        switch (kind) {
          case A -> CardCommand.KeySlot.A;
          case B -> CardCommand.KeySlot.B;
        };
    tell(
        new CardCommand.Authenticate(
            slot, Sectors.trailer(sector), Octets.of(key.bytes()), Octets.of(uid.tail())));
  }

  @Override
  public byte[] read(int block) throws CardException {
    Octets data = tell(new CardCommand.Read(block));
    if (data.length() != BLOCK_BYTES) {
      target = null;
      throw new CardException(
          Kind.READER_FAILED,
          "the reader gives %d bytes for block %d, and there are %d: try again"
              .formatted(data.length(), block, BLOCK_BYTES));
    }
    return data.toBytes();
  }

  @Override
  public void write(int block, byte[] data) throws CardException {
    tell(new CardCommand.Write(block, Octets.of(data)));
  }

  @Override
  public void decrement(int block, int amount) throws CardException {
    tell(new CardCommand.Decrement(block, amount));
  }

  @Override
  public void increment(int block, int amount) throws CardException {
    tell(new CardCommand.Increment(block, amount));
  }

  @Override
  public void restore(int block) throws CardException {
    tell(new CardCommand.Restore(block));
  }

  @Override
  public void transfer(int block) throws CardException {
    tell(new CardCommand.Transfer(block));
  }

  private Octets tell(CardCommand command) throws CardException {
    Target selected = target;
    if (selected == null) {
      throw gone();
    }
    // whatever goes wrong, the card is silent until it is selected again
    target = null;
    Answer.Exchanged answer;
    try {
      answer = chip.exchange(selected.number(), command);
    } catch (IOException failed) {
      throw readerFailed(failed);
    }
    if (answer.status() != ChipStatus.OK) {
      throw refused(answer.status());
    }
    target = selected;
    return answer.data();
  }

  private CardException refused(ChipStatus status) {
    return new CardException(
        kind(status), "card %s: %s; %s".formatted(uid, status.sentence(), PUT_BACK));
  }

  /** What is wrong with the field is a card that is being taken away. */
  private static Kind kind(ChipStatus status) {
    return switch (status) {
      case TIMEOUT, DISAPPEARED, RELEASED -> Kind.GONE;
      case CRC, PARITY, BIT_COUNT, FRAMING, COLLISION, PROTOCOL, NO_FIELD, UID_CHECK -> Kind.GONE;
      case AUTHENTICATION -> Kind.NOT_AUTHENTICATED;
      case FORMAT_MISMATCH, INVALID_PARAMETER -> Kind.REFUSED;
      case OTHER_CARD -> Kind.OTHER_CARD;
      case OK, BUFFER, OVERFLOW, TOO_HOT, INTERNAL_OVERFLOW -> Kind.READER_FAILED;
      case NOT_SET_UP, WRONG_STATE, OVER_CURRENT, UNKNOWN -> Kind.READER_FAILED;
    };
  }

  private CardException gone() {
    return new CardException(Kind.GONE, "card %s does not answer; %s".formatted(uid, PUT_BACK));
  }

  private static CardException readerFailed(IOException failed) {
    return new CardException(
        Kind.READER_FAILED, "the reader does not work: " + failed.getMessage());
  }
}
