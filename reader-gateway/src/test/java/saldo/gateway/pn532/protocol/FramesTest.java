package saldo.gateway.pn532.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.testing.Seeded;

class FramesTest {
  private static final Frame GOOD = Trace.frame(Frame.Direction.FROM_CHIP, "D50332010607");
  private static final byte[] GOOD_BYTES = FrameWriter.write(GOOD);

  @ParameterizedTest
  @CsvSource({
    "0000FF02FED4022A00, D402, TO_CHIP",
    "0000FF03FDD414011700, D41401, TO_CHIP",
    "0000FF06FAD50332010607E800, D50332010607, FROM_CHIP",
    "0000FF0CF4D54B010100040804DEADBEEF9600, D54B010100040804DEADBEEF, FROM_CHIP"
  })
  void aFrameIsReadAndWrittenToTheByte(String bytes, String data, Frame.Direction direction) {
    Frame frame = Trace.frame(direction, data);

    assertThat(Octets.of(FrameWriter.write(frame))).hasToString(bytes);
    assertThat(new FrameParser().feed(Octets.parse(bytes).toBytes())).containsExactly(frame);
  }

  @Test
  void theShortFramesAreReadAndWrittenToTheByte() {
    Octets all = Octets.parse("0000FF00FF00" + "0000FFFF0000" + "0000FF01FF7F8100");
    List<Frame> frames = List.of(new Frame.Ack(), new Frame.Nack(), new Frame.ApplicationError());

    assertThat(new FrameParser().feed(all.toBytes())).isEqualTo(frames);
    assertThat(written(frames)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 253, 254, 255, 256, 264})
  void aFrameHasOneOfTwoLengthsByWhatItHolds(int length) {
    Frame.Information frame = filled(length);
    byte[] bytes = FrameWriter.write(frame);

    assertThat(new FrameParser().feed(bytes)).containsExactly(frame);
    assertThat(bytes).hasSize(length + (length > 254 ? 11 : 8));
    assertThat(frame.isExtended()).isEqualTo(length > 254);
  }

  @Test
  void whatNoFrameHoldsIsRefused() {
    assertThatThrownBy(() -> filled(0)).hasMessage("a frame holds 1 to 264 bytes, not 0");
    assertThatThrownBy(() -> filled(265)).hasMessage("a frame holds 1 to 264 bytes, not 265");
  }

  @Test
  void anyChunkingGivesTheSameFrames() {
    byte[] bytes = Trace.bytes();
    for (int size = 1; size <= bytes.length; size++) {
      assertThat(inChunks(bytes, size)).as("chunks of %d", size).isEqualTo(Trace.frames());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // as it is
        "55550000000000000000000000000000", // a wake-up
        "FFFFFF",
        "0000000000000000",
        "00FF0000FF", // begins like two frames
        "0000FF02FED40200", // a wrong checksum
        "0000FF02FFD4022A00", // a wrong length
        "0000FFFFFF010000", // an extended frame's wrong length
        "0000FF03FDD4", // cut short, and the next frame stands in its place
        "0000FF02FEAA029400" // from nobody
      })
  void whatIsBeforeAFrameDoesNotKeepItFromBeingRead(String before) {
    FrameParser parser = new FrameParser();
    parser.feed(Octets.parse(before).toBytes());

    assertThat(parser.feed(GOOD_BYTES)).containsExactly(GOOD);
  }

  @Test
  void aFrameNeedsNoPreambleAndNoPostamble() {
    byte[] bare = Arrays.copyOfRange(GOOD_BYTES, 1, GOOD_BYTES.length - 1);

    assertThat(new FrameParser().feed(bare)).containsExactly(GOOD);
  }

  @Test
  void aLengthThatIsNoLengthHidesAFrameOnlyUntilTheLineIsSilent() {
    FrameParser parser = new FrameParser();
    parser.feed(Octets.parse("0000FFC838D4").toBytes());

    assertThat(parser.feed(GOOD_BYTES)).isEmpty();
    assertThat(parser.giveUp()).containsExactly(GOOD);
    assertThat(parser.discarded()).isEqualTo(1);
    assertThat(parser.feed(GOOD_BYTES)).containsExactly(GOOD);
  }

  @Test
  void noSingleChangedByteOfAFrameGoesUnnoticed() {
    for (int at = 1; at < GOOD_BYTES.length - 1; at++) {
      for (int value = 0; value < 256; value++) {
        byte[] damaged = GOOD_BYTES.clone();
        damaged[at] = (byte) value;
        FrameParser parser = new FrameParser();
        List<Frame> frames = new ArrayList<>(parser.feed(damaged));
        frames.addAll(parser.giveUp());

        if (value != (GOOD_BYTES[at] & 0xFF)) {
          assertThat(frames).as("byte %d as %d", at, value).doesNotContain(GOOD);
        }
      }
    }
  }

  /** Two hundred thousand times something damaged, or pure noise, and then a good frame. */
  @Test
  void nothingCrashesTheParserOrKeepsItFromTheNextFrame() {
    byte[] trace = Trace.bytes();
    Seeded.cases(10)
        .check(random -> {
          FrameParser parser = new FrameParser();
          int hidden = 0;
          for (int i = 0; i < 20_000; i++) {
            parser.feed(damaged(trace, random));
            List<Frame> frames = new ArrayList<>(parser.feed(GOOD_BYTES));
            frames.addAll(parser.giveUp());

            hidden += frames.contains(GOOD) ? 0 : 1;
            assertThat(parser.feed(GOOD_BYTES)).as("round %d", i).containsExactly(GOOD);
          }
          // one sum in 256 fits by chance, and then the good frame is inside another
          assertThat(hidden).isLessThan(100);
          assertThat(parser.discarded()).isPositive();
        });
  }

  private static byte[] damaged(byte[] trace, RandomGenerator random) {
    byte[] bytes = new byte[1 + random.nextInt(60)];
    if (random.nextInt(4) == 0) {
      random.nextBytes(bytes);
      return bytes;
    }
    System.arraycopy(trace, random.nextInt(trace.length - bytes.length), bytes, 0, bytes.length);
    for (int hits = random.nextInt(4); hits > 0; hits--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static List<Frame> inChunks(byte[] bytes, int size) {
    FrameParser parser = new FrameParser();
    List<Frame> frames = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += size) {
      frames.addAll(parser.feed(Arrays.copyOfRange(bytes, at, Math.min(at + size, bytes.length))));
    }
    return frames;
  }

  private static Frame.Information filled(int length) {
    byte[] data = new byte[length];
    Arrays.fill(data, (byte) 0xFF);
    return new Frame.Information(Frame.Direction.FROM_CHIP, Octets.of(data));
  }

  private static Octets written(List<Frame> frames) {
    Octets all = Octets.NONE;
    for (Frame frame : frames) {
      all = all.and(Octets.of(FrameWriter.write(frame)));
    }
    return all;
  }
}
