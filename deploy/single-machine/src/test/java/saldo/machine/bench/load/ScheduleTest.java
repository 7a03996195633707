package saldo.machine.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void requestsAreDueEvenlyFromTheStart() {
    Schedule schedule = new Schedule(500, 100, 300);

    assertThat(schedule.dueNanos(0)).isEqualTo(500);
    assertThat(schedule.dueNanos(1)).isEqualTo(500 + SECOND / 100);
    assertThat(schedule.dueNanos(100)).isEqualTo(500 + SECOND);
  }

  @Test
  void aRateThatDoesNotDivideASecondDoesNotDrift() {
    Schedule schedule = new Schedule(0, 7, 7_000);

    assertThat(schedule.dueNanos(6_993)).isEqualTo(999 * SECOND);
  }

  @Test
  void aTimeHasAsManyRequestsAsAreDueInIt() {
    assertThat(Schedule.lasting(0, 1_000, Duration.ofSeconds(10)).count()).isEqualTo(10_000);
    assertThat(Schedule.lasting(0, 100, Duration.ofMillis(250)).count()).isEqualTo(25);
  }

  @Test
  void whatIsLateIsStartedAtOnceButMeasuredFromWhenItWasDue() {
    long past = System.nanoTime() - 10 * SECOND;
    List<Long> due = new ArrayList<>();

    OpenLoop.run(new Schedule(past, 100, 5), (index, dueNanos) -> due.add(dueNanos));

    assertThat(due)
        .containsExactly(
            past,
            past + SECOND / 100,
            past + 2 * SECOND / 100,
            past + 3 * SECOND / 100,
            past + 4 * SECOND / 100);
  }

  @Test
  void nothingIsStartedBeforeItIsDue() {
    List<Long> early = new ArrayList<>();

    OpenLoop.run(
        new Schedule(System.nanoTime() + SECOND / 50, 200, 10),
        (index, dueNanos) -> early.add(dueNanos - System.nanoTime()));

    assertThat(early).hasSize(10).allMatch(nanos -> nanos <= 0);
  }

  @Test
  void aStallCountsForEverybodyWhoWouldHaveComeMeanwhile() {
    Schedule schedule = new Schedule(0, 10, 10);
    Latencies latencies = new Latencies();

    for (int i = 0; i < schedule.count(); i++) {
      latencies.answered(schedule.dueNanos(i), SECOND);
    }

    assertThat(latencies.percentiles().maxMicros()).isBetween(999_000L, 1_001_000L);
    assertThat(latencies.percentiles().p50Micros()).isBetween(499_000L, 601_000L);
    assertThat(latencies.percentiles().answered()).isEqualTo(10);
  }
}
