package saldo.gateway.fpp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.testing.Seeded;

class DamagedFramesTest {
  private static final Frame GOOD = new Frame(1, FrameType.END, 2, 0, "000123");
  private static final int FUZZ_CASES = 10;
  private static final int FUZZ_FRAMES_PER_CASE = 100_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<SOH>01E0200006<STX>000123<ETX>D736<CR>; 1,0,0,0,0,0,0",
        "<SOH>01E0200007<STX>000123<ETX>D735<CR>; 0,1,0,0,0,0,5",
        "<SOH>01E0200005<STX>000123<ETX>D735<CR>; 0,1,0,0,0,0,6",
        "<SOH>01E02000X6<STX>000123<ETX>D735<CR>; 0,1,0,0,0,0,14",
        "<SOH>01Z0200006<STX>000123<ETX>D735<CR>; 0,0,1,0,0,0,13",
        "<SOH>01E0200FFF<STX>000123<ETX>D735<CR>; 0,0,0,1,0,0,13",
        "<SOH>0xE0200006<STX>000123<ETX>D735<CR>; 0,0,0,0,1,0,21",
        "<SOH>01E0200006<STX>00<CR>123<ETX>D735<CR>; 0,0,0,0,1,0,9",
        "<SOH>01E0200006<STX>000123<ETX>d735<CR>; 0,0,0,0,1,0,4",
        "<SOH>01E0200006<STX>000123<ETX>D735<ETX>; 0,0,0,0,1,0,0",
        "<SOH>01E020000; 0,0,0,0,0,1,0",
        "noise; 0,0,0,0,0,0,5"
      })
  void whatIsDamagedIsCountedAndTheNextFrameIsRead(String damaged, String expected) {
    FrameParser parser = new FrameParser();

    assertThat(parser.feed(Vectors.bytes(damaged))).isEmpty();
    assertThat(parser.feed(FrameWriter.write(GOOD))).containsExactly(GOOD);
    Discarded found = parser.discarded();
    assertThat(
            List.of(
                found.badCrc(),
                found.badLength(),
                found.unknownType(),
                found.overlong(),
                found.illegalByte(),
                found.cutShort(),
                found.strayBytes()))
        .isEqualTo(List.of(expected.split(",")).stream().map(Long::valueOf).toList());
  }

  @Test
  void noSingleChangedByteGoesUnnoticed() {
    byte[] good = FrameWriter.write(GOOD);
    for (int at = 0; at < good.length; at++) {
      for (int value = 0; value < 256; value++) {
        byte[] damaged = good.clone();
        damaged[at] = (byte) value;
        List<Frame> frames = new FrameParser().feed(damaged);

        if (value != (good[at] & 0xFF)) {
          assertThat(frames).as("byte %d as %d", at, value).isEmpty();
        }
      }
    }
  }

  /** A million frames, damaged or of pure noise, each followed by a good one. */
  @Test
  void nothingCrashesTheParserOrKeepsItFromTheNextFrame() {
    Seeded.cases(FUZZ_CASES)
        .check(random -> {
          FrameParser parser = new FrameParser();
          byte[] good = FrameWriter.write(GOOD);
          byte[] vectors = Vectors.all();
          long found = 0;
          for (int i = 0; i < FUZZ_FRAMES_PER_CASE; i++) {
            parser.feed(damaged(vectors, random));
            found += parser.feed(good).stream().filter(GOOD::equals).count();
          }

          assertThat(found).isEqualTo(FUZZ_FRAMES_PER_CASE);
          assertThat(parser.discarded().frames()).isPositive();
        });
  }

  @Test
  void nothingCrashesTheReadersOfPayloads() {
    Seeded.cases(10_000)
        .check(random -> {
          for (String payload : List.of(Vectors.FILLING.format(), Vectors.CARD.format())) {
            readPayload(mutated(payload, random));
          }
          readPayload(mutated("V0042/00003/FULL", random));
          readPayload(mutated("V0043/00001/DELTA/V0042", random));
          readPayload(mutated("V0042/00003/7A31", random));
          readPayload(mutated("V0042/20261121/153012/FT-2207/0011/000123", random));
        });
  }

  /** What was read is written so that it can be read again. */
  private static void readPayload(String payload) {
    if (FillingRecord.parse(payload) instanceof Reading.Clear<FillingRecord>(var filling)) {
      assertThat(FillingRecord.parse(filling.format()).orThrow()).isEqualTo(filling);
    }
    if (CardRecord.parse(payload) instanceof Reading.Clear<CardRecord>(var card)) {
      assertThat(CardRecord.parse(card.format()).orThrow()).isEqualTo(card);
    }
    if (StatusReport.parse(payload) instanceof Reading.Clear<StatusReport>(var status)) {
      assertThat(StatusReport.parse(status.format()).orThrow()).isEqualTo(status);
    }
    if (TableBegin.parse(payload) instanceof Reading.Clear<TableBegin>(var begin)) {
      assertThat(begin.format()).isEqualTo(payload);
    }
    if (TableEnd.parse(payload) instanceof Reading.Clear<TableEnd>(var end)) {
      assertThat(end.format()).isEqualTo(payload);
    }
    if (ClockSetting.parse(payload) instanceof Reading.Clear<ClockSetting>(var clock)) {
      assertThat(clock.format()).isEqualTo(payload);
    }
    assertThat(Nak.parse(payload).text()).hasSizeLessThanOrEqualTo(200);
  }

  private static byte[] damaged(byte[] vectors, RandomGenerator random) {
    byte[] bytes = new byte[20 + random.nextInt(100)];
    if (random.nextInt(4) == 0) {
      random.nextBytes(bytes);
      return bytes;
    }
    System.arraycopy(
        vectors, random.nextInt(vectors.length - bytes.length), bytes, 0, bytes.length);
    for (int hits = random.nextInt(4); hits > 0; hits--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static String mutated(String payload, RandomGenerator random) {
    StringBuilder text = new StringBuilder(payload);
    for (int hits = random.nextInt(4); hits > 0; hits--) {
      int at = random.nextInt(text.length());
      char other = "0123456789/ ,VFDE\u00E5-".charAt(random.nextInt(19));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, other);
        case 1 -> text.insert(at, other);
        default -> text.deleteCharAt(at).append(other);
      }
    }
    return text.toString();
  }
}
