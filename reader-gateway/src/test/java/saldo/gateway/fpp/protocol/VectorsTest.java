package saldo.gateway.fpp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VectorsTest {
  static final List<String> FRAMES = Vectors.FRAMES;

  @ParameterizedTest
  @FieldSource("FRAMES")
  void everyVectorIsReadAndWrittenToTheByte(String vector) {
    byte[] bytes = Vectors.bytes(vector);

    List<Frame> frames = new FrameParser().feed(bytes);

    assertThat(frames).hasSize(1);
    assertThat(FrameWriter.write(frames.getFirst())).isEqualTo(bytes);
  }

  @Test
  void theVectorsMeanWhatTheySay() {
    List<Frame> frames = new FrameParser().feed(Vectors.all());

    assertThat(frames)
        .containsExactly(
            new Frame(1, FrameType.POLL, 0, 0, ""),
            new Frame(1, FrameType.FILLING, 1, 0, Vectors.FILLING.format()),
            new Frame(1, FrameType.ACK, 0, 1, ""),
            new Frame(1, FrameType.END, 2, 0, "000123"),
            new Frame(1, FrameType.TABLE_BEGIN, 1, 2, "V0042/00003/FULL"),
            new Frame(1, FrameType.CARD, 2, 2, Vectors.CARD.format()),
            new Frame(1, FrameType.TABLE_END, 5, 2, "V0042/00003/7A31"));
  }

  @Test
  void theFillingIsReadAndWritten() {
    String payload = new FrameParser().feed(Vectors.bytes(FRAMES.get(1))).getFirst().payload();

    assertThat(FillingRecord.parse(payload).orThrow()).isEqualTo(Vectors.FILLING);
    assertThat(Vectors.FILLING.format()).isEqualTo(payload);
    assertThat(FillingRecord.numberOf(payload)).hasValue(123);
  }

  @Test
  void theCardIsReadAndWritten() {
    String payload = new FrameParser().feed(Vectors.bytes(FRAMES.get(5))).getFirst().payload();

    assertThat(CardRecord.parse(payload).orThrow()).isEqualTo(Vectors.CARD);
    assertThat(Vectors.CARD.format()).isEqualTo(payload);
  }

  @Test
  void theTablesBeginAndEndAreReadAndWritten() {
    TableBegin begin = new TableBegin(42, 3, OptionalInt.empty());
    TableEnd end = new TableEnd(42, 3, 0x7A31);

    assertThat(TableBegin.parse("V0042/00003/FULL").orThrow()).isEqualTo(begin);
    assertThat(begin.format()).isEqualTo("V0042/00003/FULL");
    assertThat(TableEnd.parse("V0042/00003/7A31").orThrow()).isEqualTo(end);
    assertThat(end.format()).isEqualTo("V0042/00003/7A31");
  }

  /**
   * Only one of the three cards behind 7A31 was published, so that number itself can't be computed
   * here; what it is computed over is shown with other cards.
   */
  @Test
  void theTablesChecksumIsOverAllRecordsJoinedByLineFeeds() {
    List<String> records = List.of("123", "456", "789");

    assertThat(TableEnd.of(42, sum(records)))
        .isEqualTo(new TableEnd(42, 3, Crc16.of(Bytes.of("123\n456\n789"))));
    assertThat(sum(List.of("123456789")).crc()).isEqualTo(0xBB3D);
    assertThat(sum(List.of()).crc()).isZero();
    assertThat(sum(List.of(Vectors.CARD.format())).crc()).isNotEqualTo(0x7A31);
  }

  private static RecordSum sum(List<String> payloads) {
    RecordSum sum = new RecordSum();
    payloads.forEach(sum::add);
    return sum;
  }

  @Test
  void anyChunkingGivesTheSameFrames() {
    byte[] bytes = Vectors.all();
    List<Frame> whole = new FrameParser().feed(bytes);
    for (int size = 1; size <= bytes.length; size++) {
      FrameParser parser = new FrameParser();
      List<Frame> frames = new ArrayList<>();
      for (byte[] chunk : Bytes.chunks(bytes, size)) {
        frames.addAll(parser.feed(chunk));
      }

      assertThat(frames).as("in chunks of %d", size).isEqualTo(whole).hasSize(7);
      assertThat(parser.discarded()).isEqualTo(new Discarded(0, 0, 0, 0, 0, 0, 0));
    }
  }
}
