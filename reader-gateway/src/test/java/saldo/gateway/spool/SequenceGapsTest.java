package saldo.gateway.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import saldo.testing.Seeded;

class SequenceGapsTest {
  @Test
  void numbersInOrderLeaveNoGap() {
    assertThat(after(1, 2, 3)).isEqualTo(new DeviceTrack(3, List.of(), 0));
  }

  @Test
  void aSkippedNumberIsMissing() {
    assertThat(after(1, 4)).isEqualTo(new DeviceTrack(4, List.of(new Gap(2, 3)), 0));
  }

  @Test
  void whatCameBeforeTheFirstRecordIsMissingToo() {
    assertThat(after(17).gaps()).containsExactly(new Gap(1, 16));
  }

  @Test
  void aLateNumberSplitsOrClosesItsGap() {
    assertThat(after(5, 3).gaps()).containsExactly(new Gap(1, 2), new Gap(4, 4));
    assertThat(after(5, 3, 4, 1, 2).gaps()).isEmpty();
  }

  @Test
  void aHugeJumpIsOneGap() {
    assertThat(after(1, Long.MAX_VALUE).gaps()).containsExactly(new Gap(2, Long.MAX_VALUE - 1));
  }

  @Test
  void aBrokenDeviceCannotGrowItsRecordWithoutEnd() {
    DeviceTrack track = DeviceTrack.NONE;
    for (long seq = 2; seq <= 4_000; seq += 2) {
      track = track.with(seq);
    }
    assertThat(track.gaps()).hasSize(DeviceTrack.MOST_GAPS).last().isEqualTo(new Gap(3999, 3999));
    assertThat(track.forgottenGaps()).isEqualTo(1_000);
    assertThat(track.with(1).gaps()).hasSize(DeviceTrack.MOST_GAPS);
  }

  @Test
  void anyOrderOfArrivalEndsWithTheSameGaps() {
    Seeded.cases(200)
        .check(random -> {
          List<Long> numbers = new ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
          numbers.removeIf(each -> random.nextInt(3) == 0);
          DeviceTrack inOrder = after(numbers);
          Collections.shuffle(numbers, random);

          assertThat(after(numbers)).isEqualTo(inOrder);
        });
  }

  private static DeviceTrack after(long... numbers) {
    return after(LongStream.of(numbers).boxed().toList());
  }

  private static DeviceTrack after(List<Long> numbers) {
    DeviceTrack track = DeviceTrack.NONE;
    for (long seq : numbers) {
      track = track.with(seq);
    }
    return track;
  }
}
