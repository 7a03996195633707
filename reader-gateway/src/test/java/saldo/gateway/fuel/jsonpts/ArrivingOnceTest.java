package saldo.gateway.fuel.jsonpts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.simulator.jsonpts.PtsFaults;
import saldo.gateway.simulator.jsonpts.PtsUploader;
import saldo.testing.Seeded;

/** Whatever goes wrong between controller and gateway, every filling arrives once. */
@Tag("S2.033")
class ArrivingOnceTest {
  private static final int CASES = 30;
  private static final int ROUNDS = 8;
  private static final int WORST_PERMILLE = 250;

  @TempDir Path directory;

  @Test
  void everyFillingArrivesOncePushedOrFetchedOrBoth() {
    Seeded.cases(CASES)
        .check(random -> {
          Path own = Files.createTempDirectory(directory, "case-");
          try (Station station = new Station(own, faults(random));
              PtsUploader uploader = station.uploader()) {
            List<JsonNode> filled = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
              filled.addAll(round(station, uploader, random));
            }
            assertThat(station.collects(200)).as("collected in the end").isTrue();
            assertThat(station.booked().stream().map(ArrivingOnceTest::told))
                .containsExactlyInAnyOrderElementsOf(
                    filled.stream().map(ArrivingOnceTest::filled).toList());
            assertThat(station.booked().stream().map(each -> each.at("/origin/deviceSeq").asLong()))
                .as("numbers without gaps")
                .containsExactlyElementsOf(
                    LongStream.rangeClosed(1, filled.size()).boxed().toList());
          }
        });
  }

  private static PtsFaults faults(RandomGenerator random) {
    PtsFaults faults =
        PtsFaults.none(random.nextLong())
            .withRates(
                random.nextInt(WORST_PERMILLE),
                random.nextInt(WORST_PERMILLE),
                random.nextInt(WORST_PERMILLE))
            .withClockError(Duration.ofSeconds(random.nextInt(-80_000, 80_000)));
    return random.nextBoolean() ? faults.withWrap() : faults;
  }

  private static List<JsonNode> round(Station station, PtsUploader uploader, RandomGenerator random)
      throws InterruptedException, IOException {
    List<JsonNode> filled = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      filled.add(
          station.controller.fill(
              random.nextInt(1, 4),
              "T" + random.nextInt(3),
              BigDecimal.valueOf(random.nextInt(1, 90_000), 3)));
      station.timePasses(Duration.ofSeconds(random.nextInt(3)));
    }
    switch (random.nextInt(7)) {
      case 0, 1 -> uploader.upload();
      case 2 -> station.collects(1);
      case 3 -> station.restart(random.nextBoolean());
      case 4 -> station.controller.forgetUploads();
      case 5 -> {
        if (station.collects(200)) {
          station.controller.setClockError(Duration.ofSeconds(random.nextInt(-80_000, 80_000)));
        }
      }
      default -> {
        if (station.collects(200)) {
          station.controller.replace();
          station.register(station.controller.ptsId());
        }
      }
    }
    station.timePasses(Duration.ofMinutes(random.nextInt(600)));
    return filled;
  }

  private static String told(JsonNode envelope) {
    JsonNode filling = envelope.at("/command/filling");
    return "%s pump %s %d ml tag:%s"
        .formatted(
            filling.path("clock").asText(),
            filling.path("pump").asText(),
            filling.path("quantityMl").asLong(),
            envelope.at("/command/card").asText().substring(4));
  }

  private static String filled(JsonNode one) {
    return "%s pump %s %d ml tag:%s"
        .formatted(
            one.path("DateTime").asText(),
            one.path("Pump").asText(),
            one.path("Volume").decimalValue().movePointRight(3).longValueExact(),
            one.path("Tag").asText());
  }
}
