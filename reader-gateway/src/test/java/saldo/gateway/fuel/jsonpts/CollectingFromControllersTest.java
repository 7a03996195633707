package saldo.gateway.fuel.jsonpts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fuel.poll.ReaderDriver.Collected;
import saldo.gateway.simulator.jsonpts.PtsFaults;
import saldo.gateway.simulator.jsonpts.PtsUploader;

@Tag("S2.033")
class CollectingFromControllersTest {
  @TempDir Path directory;
  private Station station;

  @BeforeEach
  void open() {
    station = new Station(directory, PtsFaults.none(1));
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void aFillingIsBookedAsTheControllerReportsIt() throws Exception {
    station.fill("A1B2C3D4", "26.720");

    Collected collected = station.collect();

    assertThat(collected.fillings()).isEqualTo(1);
    assertThat(collected.lastNumber()).isEqualTo(1);
    assertThat(collected.serial()).isEqualTo("SIM0000");
    assertThat(collected.takenMinor()).containsExactly(Map.entry("A1B2C3D4", 4807L));
    JsonNode envelope = station.booked().getFirst();
    assertThat(envelope.at("/id").asText()).startsWith("fact:named:");
    assertThat(envelope.at("/origin/terminal").asText()).isEqualTo("pump-1");
    assertThat(envelope.at("/origin/deviceSeq").asLong()).isEqualTo(1);
    JsonNode command = envelope.at("/command");
    assertThat(command.at("/card").asText()).isEqualTo("tag:A1B2C3D4");
    assertThat(command.at("/amount/minor").asLong()).isEqualTo(4807);
    assertThat(command.at("/filling/product").asText()).isEqualTo("diesel");
    assertThat(command.at("/filling/quantityMl").asLong()).isEqualTo(26_720);
    assertThat(command.at("/filling/unitMilliMinor").asLong()).isEqualTo(179_900);
    assertThat(command.at("/filling/clock").asText()).isEqualTo("2026-11-22T11:00:00");
    assertThat(command.at("/filling/filledAt").asText()).isEqualTo("2026-11-22T10:00:00Z");
  }

  @Test
  void whatIsFetchedAgainIsKnown() throws Exception {
    station.fill("A1", "10");
    station.fill("A2", "11");
    assertThat(station.collect().fillings()).isEqualTo(2);
    station.fill("A1", "12");
    assertThat(station.collect().fillings()).isEqualTo(1);
    assertThat(station.collect().fillings()).isZero();
    assertThat(numbers()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatIsPushedAndFetchedIsOneFilling() throws Exception {
    station.fill("A1", "10");
    try (PtsUploader uploader = station.uploader()) {
      assertThat(uploader.upload()).isEqualTo(1);
    }
    Collected collected = station.collect();
    assertThat(collected.fillings()).isZero();
    assertThat(collected.takenMinor()).as("pushed since the last time").containsKey("A1");
    assertThat(station.collect().takenMinor()).isEmpty();
    assertThat(station.booked()).hasSize(1);
  }

  @Test
  void whatIsPushedWhileItIsFetchedIsOneFilling() throws Exception {
    for (int i = 0; i < 60; i++) {
      station.fill("A" + i, "10");
    }
    try (PtsUploader uploader = station.uploader();
        ExecutorService pushing = Executors.newSingleThreadExecutor()) {
      Future<Integer> pushed = pushing.submit(uploader::upload);
      Collected collected = station.collect();
      assertThat(pushed.get()).isEqualTo(60);
      assertThat(collected.fillings()).isLessThanOrEqualTo(60);
    }
    assertThat(numbers()).containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
  }

  @Test
  void aNumberThatBeginsAnewIsAnotherFilling() throws Exception {
    station.close();
    station = new Station(directory.resolve("wrap"), PtsFaults.none(1).withWrap());
    for (int i = 0; i < 6; i++) {
      station.fill("A1", "10");
    }
    assertThat(station.collect().fillings()).isEqualTo(6);
    assertThat(station.booked()).hasSize(6);
  }

  @Test
  void theSameNumberAtAnotherTimeIsAnotherFilling() throws Exception {
    station.fill("A1", "10");
    station.collect();
    station.controller.countFrom(0);
    station.fill("A1", "10");
    assertThat(station.collect().fillings()).isEqualTo(1);
    assertThat(station.booked()).hasSize(2);
  }

  @Test
  void theSameNumberWithAnotherAmountIsWrittenDownOnceForSomebodyToLookAt() throws Exception {
    station.controller.fill(1, "A1", BigDecimal.TEN);
    station.controller.countFrom(0);
    station.controller.fill(1, "A1", BigDecimal.ONE);
    assertThat(station.collect().fillings()).isEqualTo(1);
    station.collect();
    assertThat(station.booked()).hasSize(1);
    assertThat(station.events("filling-unbookable")).hasSize(1);
  }

  @Test
  void aReplacedControllerBeginsASeriesOfItsOwn() throws Exception {
    station.fill("A1", "10");
    station.collect();
    station.controller.replace();
    station.fill("A1", "10");
    Collected collected = station.collect();
    assertThat(collected.fillings()).isEqualTo(1);
    assertThat(collected.serial()).isEqualTo("SIM0001");
    assertThat(station.events("reader-replaced")).hasSize(1);
    station.collect();
    assertThat(station.events("reader-replaced")).hasSize(1);
  }

  @Test
  void aPushIsAcknowledgedOnlyWhenKafkaHasIt() throws Exception {
    station.kafkaGoesAway();
    station.fill("A1", "10");
    try (PtsUploader uploader = station.uploader()) {
      assertThat(uploader.upload()).isZero();
      station.kafkaComesBack();
      assertThat(uploader.upload()).isEqualTo(1);
    }
    assertThat(station.booked()).hasSize(1);
  }

  @Test
  void anUnregisteredControllerKeepsItsFillings() throws Exception {
    station.register("SIM00FF");
    station.fill("A1", "10");
    try (PtsUploader uploader = station.uploader()) {
      assertThat(uploader.upload()).isZero();
      station.register("SIM0000");
      assertThat(uploader.upload()).isEqualTo(1);
    }
  }

  @Test
  void whatMillilitresCannotSayIsWrittenDownOnceForSomebodyToLookAt() throws Exception {
    station.fill("A1", "10.0005");
    station.collect();
    station.collect();
    try (PtsUploader uploader = station.uploader()) {
      assertThat(uploader.upload()).as("nobody has to send it again").isEqualTo(1);
    }
    assertThat(station.booked()).isEmpty();
    assertThat(station.events("filling-unbookable")).hasSize(1);
    assertThat(station.events("filling-unbookable").getFirst().path("sentence").asText())
        .contains("more decimals");
  }

  @Test
  void salesAtTheTillAreNoneOfOurs() throws Exception {
    station.fill("", "10");
    station.fill("", "0");
    assertThat(station.collect().fillings()).isZero();
    assertThat(station.booked()).isEmpty();
    assertThat(station.events("filling-unbookable")).isEmpty();
    assertThat(station.events("nothing-taken")).isEmpty();
  }

  @Test
  void aNozzleThatIsLiftedAndHungUpIsWrittenDownOnceAndNobodyHasToLookAtIt() throws Exception {
    station.fill("A1", "0");
    station.fill("A1", "10");
    assertThat(station.collect().fillings()).isEqualTo(1);
    station.collect();
    try (PtsUploader uploader = station.uploader()) {
      assertThat(uploader.upload()).as("both are acknowledged").isEqualTo(2);
    }
    assertThat(numbers()).containsExactly(1L);
    assertThat(station.events("nothing-taken"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.path("card").asText()).isEqualTo("A1");
          assertThat(event.path("raw").asText()).contains("A1");
          assertThat(event.has("number")).isFalse();
        });
    assertThat(station.events("filling-unbookable")).isEmpty();
  }

  @Test
  void aWrongClockIsCorrectedOnTheFillingAndThenSet() throws Exception {
    station.controller.setClockError(Duration.ofMinutes(-90));
    station.fill("A1", "10");
    Collected collected = station.collect();
    assertThat(collected.driftSeconds()).isEqualTo(-5_400);
    assertThat(collected.clockSet()).isTrue();
    assertThat(station.controller.clockError().abs()).isLessThan(Duration.ofSeconds(2));
    JsonNode filling = station.booked().getFirst().at("/command/filling");
    assertThat(filling.at("/clock").asText()).isEqualTo("2026-11-22T09:30:00");
    assertThat(filling.at("/filledAt").asText()).isEqualTo("2026-11-22T10:00:00Z");
    station.fill("A1", "11");
    assertThat(station.collect().clockSet()).isFalse();
    assertThat(station.booked()).hasSize(2);
  }

  @Test
  void nothingIsMissedWhenAClockIsSetBackBetweenTwoFetches() throws Exception {
    station.collect();
    station.controller.setClockError(Duration.ofDays(-3));
    station.fill("A1", "10");
    station.timePasses(Duration.ofHours(30));
    station.fill("A1", "11");
    assertThat(station.collect().fillings()).isEqualTo(2);
  }

  @Test
  void aGatewayThatLostItsMemoryDoublesNothing() throws Exception {
    station.fill("A1", "10");
    station.collect();
    station.restart(true);
    station.fill("A1", "11");
    assertThat(station.collect().fillings()).isEqualTo(1);
    assertThat(numbers()).containsExactly(1L, 2L);
  }

  private List<Long> numbers() throws IOException {
    return station.booked().stream().map(each -> each.at("/origin/deviceSeq").asLong()).toList();
  }
}
