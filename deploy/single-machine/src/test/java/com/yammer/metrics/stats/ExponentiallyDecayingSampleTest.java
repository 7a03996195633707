package com.yammer.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.yammer.metrics.core.Histogram;
import com.yammer.metrics.core.MetricName;
import com.yammer.metrics.core.MetricsRegistry;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExponentiallyDecayingSampleTest {
  private static final MetricName NAME = new MetricName("test", "request", "time");
  private final MetricsRegistry broker = KafkaYammerMetrics.defaultRegistry();

  @AfterEach
  void forget() {
    broker.removeMetric(NAME);
  }

  @Test
  void aFigureOfTheBrokerKeepsNoValuesButIsStillCounted() {
    Histogram time = broker.newHistogram(NAME, true);

    for (int millis = 1; millis <= 3; millis++) {
      time.update(millis);
    }

    assertThat(time.getSnapshot().size()).isZero();
    assertThat(time.getSnapshot().get99thPercentile()).isZero();
    assertThat(time.count()).isEqualTo(3);
    assertThat(time.mean()).isEqualTo(2);
    assertThat(time.min()).isEqualTo(1);
    assertThat(time.max()).isEqualTo(3);
    time.clear();
    assertThat(time.count()).isZero();
  }
}
