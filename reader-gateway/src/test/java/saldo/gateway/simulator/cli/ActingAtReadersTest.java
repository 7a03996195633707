package saldo.gateway.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.simulator.mifare.CardAnswer;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.pn532.ChipFaults;
import saldo.gateway.simulator.pn532.ChipTiming;
import saldo.gateway.simulator.pn532.ReaderSurface;

class ActingAtReadersTest {
  private static final CardUid UID = new CardUid("04A1B2C3");
  private static final byte[] DATA = new byte[16];

  static {
    Arrays.fill(DATA, (byte) 7);
  }

  @TempDir Path directory;
  private final SimulatedCard card = SimulatedCard.blank(UID);
  private final ReaderSurface surface =
      ReaderSurface.of(card, SimulatedCard.blank(new CardUid("04D4E5F6")));
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CardDeskConsole console = new CardDeskConsole(surface, 1, ended::countDown);

  @Test
  void cardsArePutOnTheReaderAndTakenAway() {
    assertThat(console.answer("cards")).isEqualTo("cards 04A1B2C3 04D4E5F6");
    assertThat(console.answer("put 04a1b2c3")).isEqualTo("card 04A1B2C3 lies on the reader");
    assertThat(console.answer("cards")).isEqualTo("cards 04A1B2C3 (lies) 04D4E5F6");
    assertThat(console.answer("take")).isEqualTo("card 04A1B2C3 was taken away");
    assertThat(console.answer("take")).isEqualTo("no card lies on the reader");
  }

  @Test
  void aCardIsTornOffAtAWrite() {
    console.answer("put 04A1B2C3");

    assertThat(console.answer("tear after 4"))
        .isEqualTo("card 04A1B2C3 is torn off after the next write of block 4");
    open();
    assertThat(card.write(5, DATA)).isInstanceOf(CardAnswer.Done.class);
    assertThat(card.write(4, DATA)).isInstanceOf(CardAnswer.Silence.class);
    assertThat(console.answer("tear before write 2"))
        .isEqualTo("card 04A1B2C3 is torn off before write 2 from now");
    open();
    assertThat(card.write(4, DATA)).isInstanceOf(CardAnswer.Done.class);
    assertThat(card.write(4, DATA)).isInstanceOf(CardAnswer.Silence.class);
  }

  @Test
  void aCardIsAwayOrReadsDifferently() {
    console.answer("put 04A1B2C3");

    assertThat(console.answer("absent 1")).isEqualTo("polls that card 04A1B2C3 does not answer: 1");
    assertThat(card.poll()).isFalse();
    assertThat(console.answer("weak 4"))
        .isEqualTo("card 04A1B2C3 reads block 4 differently every second time");
    open();
    assertThat(read()).isNotEqualTo(new byte[16]);
    assertThat(read()).isEqualTo(new byte[16]);
  }

  @Test
  void quitEndsTheSimulator() {
    assertThat(console.answer("quit")).isEqualTo("the simulator ends");
    assertThat(ended.getCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dance|not understood: type put UID",
        "put|not understood: type put UID",
        "tear during|not understood: type put UID",
        "put 04|not done: '04' is no UID: it should be 8 or 14 hexadecimal digits",
        "put 04FFFFFF|not done: there is no card 04FFFFFF; there are [04A1B2C3, 04D4E5F6]",
        "weak 4|not done: no card lies on the reader: put one there first",
        "tear during 64|not done: the block is '64'; give 0 to 63",
        "tear during write 0|not done: the write is '0'; give 1 to 1000000",
        "tear during block 4|not done: 'block' is not understood; type write",
        "tear sometimes 4|not done: a card is torn before, during or after a write",
        "absent long|not done: the number of polls is 'long'; give 0 to 1000000"
      })
  void whatCannotBeDoneIsSaidInASentence(String line, String sentence) {
    assertThat(console.answer(line)).startsWith(sentence);
  }

  @Test
  void everythingCanBeSaid() {
    assertThat(
            CardDeskSettings.parse(
                "link=/tmp/reader",
                "tcp=4002",
                "cards=04a1b2c3,04D4E5F6",
                "folder=/tmp/cards",
                "seed=7",
                "faults=noise=20,lost=10,ack=5,chunks=3",
                "timing=on"))
        .isEqualTo(
            new CardDeskSettings(
                Optional.of(Path.of("/tmp/reader")),
                Optional.of(4002),
                List.of(UID, new CardUid("04D4E5F6")),
                Optional.of(Path.of("/tmp/cards")),
                new ChipFaults(7, 20, 10, 5, 3),
                ChipTiming.AS_REAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "cards=04A1B2C3|say where: give a path for a link, or a tcp port",
        "tcp=70000|tcp is '70000'; give 0 to 65535",
        "tcp=0 cards=04A1|'04A1' is no UID",
        "tcp=0 cards=04A1B2C3D4E5F6|'04A1B2C3D4E5F6' has 14 digits; simulated cards have 8",
        "tcp=0 timing=slow|timing is 'slow'; give on or off",
        "tcp=0 faults=gremlins=3|there is no fault 'gremlins'; there are noise=N",
        "tcp=0 faults=ack=1001|a fault happens in 1001 of 1000 frames; give 0 to 1000",
        "tcp=0 faults=chunks=-1|chunks are -1; give 0 or more"
      })
  void whatCannotBeUnderstoodIsSaidInASentence(String line, String sentence) {
    assertThatThrownBy(() -> CardDeskSettings.parse(line.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void cardsAreKeptInAFolder() throws Exception {
    CardDeskSettings settings =
        CardDeskSettings.parse("tcp=0", "cards=04A1B2C3", "folder=" + directory.resolve("cards"));
    CardFolder folder = new CardFolder(directory.resolve("cards"));
    CardDesk.surface(settings, _ -> {});
    open();
    card.write(4, DATA);
    folder.keep(card);

    ReaderSurface again = CardDesk.surface(settings, _ -> {});

    assertThat(again.cards()).hasSize(1);
    assertThat(again.card(UID).dump()).isEqualTo(card.dump());
    Files.write(directory.resolve("cards/other.mfd"), DATA);
    assertThatThrownBy(folder::cards)
        .hasMessageEndingWith("other.mfd is no card: a dump has 1024 bytes, this has 16");
  }

  private void open() {
    card.poll();
    card.authenticate(4, KeyKind.A, SectorKey.TRANSPORT, UID.tail());
  }

  private byte[] read() {
    return card.read(4) instanceof CardAnswer.Done(byte[] data) ? data : new byte[0];
  }
}
