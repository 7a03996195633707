package saldo.gateway.simulator.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.medium.mifare.ValueBlock;
import saldo.gateway.simulator.mifare.Tear.Moment;

class SimulatedCardTest {
  private static final CardUid UID = CardUid.parse("04A1B2C3");
  private static final CardAnswer REFUSED = new CardAnswer.Refused();
  private static final CardAnswer SILENCE = new CardAnswer.Silence();
  private static final CardAnswer WRONG_KEY = new CardAnswer.WrongKey();
  private static final SectorKey KEY_A = key("A0A1A2A3A4A5");
  private static final SectorKey KEY_B = key("B0B1B2B3B4B5");

  private final SimulatedCard card = SimulatedCard.blank(UID);

  @BeforeEach
  void liesOnAReader() {
    card.poll();
  }

  @Test
  void aBlankCardHasItsUidAndACheckByteInTheFirstBlock() {
    open(0, KeyKind.A, SectorKey.TRANSPORT);

    assertThat(hex(card.read(0))).startsWith("04A1B2C3D40804");
    assertThat(card.write(0, new byte[16])).isEqualTo(REFUSED);
  }

  @Test
  void keyAIsReadAsZeros() {
    open(4, KeyKind.A, SectorKey.TRANSPORT);

    assertThat(hex(card.read(7))).isEqualTo("000000000000FF078069FFFFFFFFFFFF");
  }

  @Test
  void nothingGoesWithoutTheSectorsKey() {
    assertThat(card.read(4)).isEqualTo(REFUSED);
    card.poll();
    assertThat(card.authenticate(4, KeyKind.A, KEY_A, UID.tail())).isEqualTo(WRONG_KEY);
    card.poll();
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    assertThat(card.read(8)).isEqualTo(REFUSED);
  }

  @Test
  void anotherUidDoesNotOpenASector() {
    byte[] other = CardUid.parse("04A1B2C4").bytes();

    assertThat(card.authenticate(4, KeyKind.A, SectorKey.TRANSPORT, other)).isEqualTo(WRONG_KEY);
  }

  @Test
  void afterAnErrorItIsSilentUntilThePoll() {
    card.read(4);

    assertThat(card.authenticate(4, KeyKind.A, SectorKey.TRANSPORT, UID.tail())).isEqualTo(SILENCE);
    assertThat(card.poll()).isTrue();
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    assertThat(card.read(4)).isInstanceOf(CardAnswer.Done.class);
  }

  @Test
  void itCountsInItsTransferBufferAndWritesThat() {
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    card.write(4, new ValueBlock(10_000, 4).bytes());

    assertThat(card.decrement(4, 2_500)).isInstanceOf(CardAnswer.Done.class);
    assertThat(value(4)).isEqualTo(10_000);
    assertThat(card.transfer(5)).isInstanceOf(CardAnswer.Done.class);
    assertThat(value(5)).isEqualTo(7_500);
    assertThat(card.increment(5, 1)).isInstanceOf(CardAnswer.Done.class);
    assertThat(card.transfer(5)).isInstanceOf(CardAnswer.Done.class);
    assertThat(card.restore(5)).isInstanceOf(CardAnswer.Done.class);
    assertThat(card.transfer(4)).isInstanceOf(CardAnswer.Done.class);
    assertThat(value(4)).isEqualTo(7_501);
  }

  @Test
  void itDoesNotCountWithABlockThatHoldsNoValue() {
    open(4, KeyKind.A, SectorKey.TRANSPORT);

    assertThat(card.decrement(4, 1)).isEqualTo(REFUSED);
  }

  @Test
  void anEmptyTransferBufferIsNotWritten() {
    open(4, KeyKind.A, SectorKey.TRANSPORT);

    assertThat(card.transfer(4)).isEqualTo(REFUSED);
  }

  @Test
  void accessBitsHoldFromWhenTheyAreWritten() {
    protect();
    open(4, KeyKind.A, KEY_A);
    assertThat(card.decrement(4, 1)).isInstanceOf(CardAnswer.Done.class);
    assertThat(card.increment(4, 1)).isEqualTo(REFUSED);
    card.poll();
    open(4, KeyKind.A, KEY_A);
    assertThat(card.write(6, new byte[16])).isEqualTo(REFUSED);
    card.poll();
    open(4, KeyKind.B, KEY_B);
    assertThat(card.increment(4, 1)).isInstanceOf(CardAnswer.Done.class);
    assertThat(card.write(6, new byte[16])).isInstanceOf(CardAnswer.Done.class);
    assertThat(hex(card.read(7))).isEqualTo("00000000000048778B69000000000000");
  }

  @Test
  void aSectorWithInconsistentAccessBitsIsLost() {
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    card.write(7, HexFormat.of().parseHex("FFFFFFFFFFFF000000690000000000FF"));
    card.poll();
    open(4, KeyKind.A, SectorKey.TRANSPORT);

    assertThat(card.read(4)).isEqualTo(REFUSED);
    card.poll();
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    assertThat(card.write(7, new byte[16])).isEqualTo(REFUSED);
  }

  @Test
  void itIsTornBeforeDuringOrAfterAWrite() {
    byte[] data = new ValueBlock(1, 4).bytes();
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    card.switchOn(Tear.atBlock(4, Moment.BEFORE).absentFor(2));

    assertThat(card.write(4, data)).isEqualTo(SILENCE);
    assertThat(card.poll()).isFalse();
    assertThat(card.poll()).isFalse();
    assertThat(card.poll()).isTrue();
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    assertThat(card.read(4)).extracting(SimulatedCardTest::hex).isEqualTo("0".repeat(32));

    card.switchOn(Tear.atWrite(2, Moment.DURING));
    assertThat(card.write(4, data)).isInstanceOf(CardAnswer.Done.class);
    assertThat(card.write(5, data)).isEqualTo(SILENCE);
    card.poll();
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    assertThat(hex(card.read(5))).isNotEqualTo("0".repeat(32)).isNotEqualTo(hex(card.read(4)));

    card.switchOn(Tear.atWrite(1, Moment.AFTER));
    assertThat(card.write(5, data)).isEqualTo(SILENCE);
    card.poll();
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    assertThat(value(5)).isEqualTo(1);
  }

  @Test
  void weakCellsAreReadInTurnsUntilTheyAreWritten() {
    byte[] other = HexFormat.of().parseHex("F".repeat(32));
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    card.weaken(4, other);

    assertThat(hex(card.read(4))).isEqualTo("F".repeat(32));
    assertThat(hex(card.read(4))).isEqualTo("0".repeat(32));
    assertThat(hex(card.read(4))).isEqualTo("F".repeat(32));
    card.write(4, new byte[16]);
    assertThat(hex(card.read(4))).isEqualTo("0".repeat(32));
    assertThat(hex(card.read(4))).isEqualTo("0".repeat(32));
  }

  @Test
  void itIsMadeFromItsDumpAgain() {
    protect();

    SimulatedCard again = SimulatedCard.of(card.dump());

    assertThat(again.uid()).isEqualTo(UID);
    assertThat(again.dump()).hasSize(1_024).isEqualTo(card.dump());
    assertThatThrownBy(() -> SimulatedCard.of(new byte[1_000]))
        .hasMessage("a dump has 1024 bytes, this has 1000");
    byte[] wrong = card.dump();
    wrong[4] ^= 1;
    assertThatThrownBy(() -> SimulatedCard.of(wrong))
        .hasMessage("the UID and its check byte in block 0 do not fit");
  }

  private void protect() {
    open(4, KeyKind.A, SectorKey.TRANSPORT);
    card.write(4, new ValueBlock(10, 4).bytes());
    card.write(7, HexFormat.of().parseHex("A0A1A2A3A4A548778B69B0B1B2B3B4B5"));
    card.poll();
  }

  private void open(int block, KeyKind kind, SectorKey key) {
    assertThat(card.authenticate(block, kind, key, UID.tail())).isInstanceOf(CardAnswer.Done.class);
  }

  private int value(int block) {
    assertThat(card.read(block)).isInstanceOf(CardAnswer.Done.class);
    return ValueBlock.parse(HexFormat.of().parseHex(hex(card.read(block)))).orElseThrow().value();
  }

  private static String hex(CardAnswer answer) {
    return answer instanceof CardAnswer.Done(byte[] data)
        ? HexFormat.of().withUpperCase().formatHex(data)
        : answer.toString();
  }

  private static SectorKey key(String hex) {
    return new SectorKey(HexFormat.of().parseHex(hex));
  }
}
