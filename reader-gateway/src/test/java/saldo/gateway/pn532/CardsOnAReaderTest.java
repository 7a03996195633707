package saldo.gateway.pn532;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardException.Kind;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.medium.mifare.ValueBlock;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.pn532.Pn532Simulator;
import saldo.gateway.simulator.pn532.ReaderSurface;

class CardsOnAReaderTest {
  private static final CardUid UID = new CardUid("04A1B2C3");
  private static final CardUid OTHER = new CardUid("04D4E5F6");
  private static final byte[] DATA = HexFormat.of().parseHex("000102030405060708090A0B0C0D0E0F");
  private static final SectorKey WRONG = new SectorKey(HexFormat.of().parseHex("A0A1A2A3A4A5"));

  private final SimulatedCard simulated = SimulatedCard.blank(UID);
  private final ReaderSurface surface = ReaderSurface.of(simulated, SimulatedCard.blank(OTHER));
  private final Pn532Simulator simulator = new Pn532Simulator(surface, Pn532Simulator.Habits.GOOD);
  private Pn532 chip;
  private Pn532Card card;

  @BeforeEach
  void putOneOnTheReader() throws Exception {
    surface.put(UID);
    chip = new Pn532(new LinkAddress.Tcp("127.0.0.1", simulator.listen(0)).open());
    chip.setUp();
    card = new Pn532Card(chip, UID);
    open();
  }

  @AfterEach
  void close() throws IOException {
    chip.close();
    simulator.close();
  }

  @Test
  void valuesAreCountedUpAndDown() throws CardException {
    card.write(4, new ValueBlock(10_000, 4).bytes());

    card.decrement(4, 2_500);
    card.transfer(5);
    card.restore(5);
    card.transfer(4);
    card.increment(4, 100);
    card.transfer(6);

    assertThat(value(4)).isEqualTo(7_500);
    assertThat(value(5)).isEqualTo(7_500);
    assertThat(value(6)).isEqualTo(7_600);
  }

  @Test
  void aBlockThatHoldsNoValueIsNotCounted() throws CardException {
    card.write(4, DATA);

    checkRefused(Kind.REFUSED, () -> card.decrement(4, 1));
    checkRefused(Kind.GONE, () -> card.read(4));
    open();
    assertThat(card.read(4)).isEqualTo(DATA);
  }

  @Test
  void aKeyThatDoesNotFitOpensNothing() throws CardException {
    checkRefused(Kind.NOT_AUTHENTICATED, () -> card.authenticate(1, KeyKind.A, WRONG));
    checkRefused(Kind.GONE, () -> card.authenticate(1, KeyKind.A, SectorKey.TRANSPORT));
    open();
    assertThat(card.read(5)).hasSize(16);
  }

  @Test
  @Tag("S0.020")
  void aCardThatIsTakenAwayIsGoneUntilItIsPutBack() throws CardException {
    surface.take();

    checkRefused(Kind.GONE, () -> card.write(4, DATA));
    checkRefused(Kind.GONE, card::select);
    surface.put(UID);
    open();
    assertThat(card.read(4)).isEqualTo(new byte[16]);
  }

  @Test
  @Tag("S0.023")
  void anotherCardInItsPlaceIsNotTouched() throws CardException {
    surface.put(OTHER);

    assertThatThrownBy(card::select)
        .isInstanceOfSatisfying(
            CardException.class, refused -> assertThat(refused.kind()).isEqualTo(Kind.OTHER_CARD))
        .hasMessage("card 04D4E5F6 lies on the reader, not 04A1B2C3: put 04A1B2C3 back");
    checkRefused(Kind.GONE, () -> card.write(4, DATA));
    assertThat(surface.card(OTHER).writes()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Tear.Moment.class)
  @Tag("S0.020")
  void aCardThatIsTornOffDuringAWriteIsGone(Tear.Moment moment) throws CardException {
    simulated.switchOn(Tear.atBlock(4, moment));

    checkRefused(Kind.GONE, () -> card.write(4, DATA));
    open();
    byte[] left = card.read(4);
    switch (moment) {
      case BEFORE -> assertThat(left).isEqualTo(new byte[16]);
      case DURING -> assertThat(left).isNotEqualTo(new byte[16]).isNotEqualTo(DATA);
      case AFTER -> assertThat(left).isEqualTo(DATA);
    }
  }

  @Test
  void aNewCycleOfTheFieldForgetsWhatWasInTheTransferBuffer() throws CardException {
    card.write(4, new ValueBlock(10_000, 4).bytes());
    card.decrement(4, 1);

    open();

    checkRefused(Kind.REFUSED, () -> card.transfer(4));
  }

  @Test
  void aReaderThatIsUnpluggedHasFailed() throws IOException {
    simulator.close();

    checkRefused(Kind.READER_FAILED, () -> card.read(4));
    checkRefused(Kind.READER_FAILED, card::select);
  }

  private void open() throws CardException {
    card.select();
    card.authenticate(1, KeyKind.A, SectorKey.TRANSPORT);
  }

  private int value(int block) throws CardException {
    return ValueBlock.parse(card.read(block)).orElseThrow().value();
  }

  private static void checkRefused(Kind kind, ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOfSatisfying(
            CardException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
