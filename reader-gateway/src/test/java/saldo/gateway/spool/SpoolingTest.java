package saldo.gateway.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.gateway.spool.Records.CANTEEN;
import static saldo.gateway.spool.Records.NOON;
import static saldo.gateway.spool.Records.record;
import static saldo.gateway.spool.Records.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolingTest {
  @TempDir Path directory;

  @Test
  void recordsComeOutInTheOrderTheyWentIn() {
    try (Spool spool = open()) {
      spool.append(List.of(record("till-1", 1), record("till-1", 2)));
      spool.append(List.of(record("till-2", 1)));

      assertThat(spool.oldest(10))
          .extracting(QueuedRecord::envelope)
          .containsExactly("till-1:1:coffee", "till-1:2:coffee", "till-2:1:coffee");
      assertThat(spool.depth()).isEqualTo(3);
      assertThat(spool.oldestReceivedAtMillis()).hasValue(NOON + 1);
    }
  }

  @Test
  void aRecordSurvivesReopeningUnchanged() {
    try (Spool spool = open()) {
      spool.append(List.of(record("till-1", 7)));
    }
    try (Spool spool = open()) {
      assertThat(spool.oldest(10))
          .singleElement()
          .satisfies(queued -> {
            assertThat(queued.envelope()).isEqualTo(record("till-1", 7).envelope());
            assertThat(queued.receivedAtMillis()).isEqualTo(NOON + 7);
            assertThat(queued.ledger()).isEqualTo("canteen");
          });
    }
  }

  @Test
  void aRepeatIsAnsweredWithoutStoringItAgain() {
    try (Spool spool = open()) {
      spool.append(List.of(record("till-1", 1)));
    }
    try (Spool spool = open()) {
      assertThat(spool.append(List.of(record("till-1", 1), record("till-1", 2))))
          .containsExactly(Receipt.DUPLICATE, Receipt.STORED);
      assertThat(spool.depth()).isEqualTo(2);
    }
  }

  @Test
  void aRepeatWithinOneBatchIsStoredOnce() {
    try (Spool spool = open()) {
      assertThat(spool.append(List.of(record("till-1", 1), record("till-1", 1))))
          .containsExactly(Receipt.STORED, Receipt.DUPLICATE);
      assertThat(spool.depth()).isEqualTo(1);
    }
  }

  @Test
  void theSameNumberWithOtherContentIsRefused() {
    try (Spool spool = open()) {
      spool.append(List.of(record("till-1", 1)));

      assertThat(spool.append(List.of(record("till-1", 1, "tea"), record("till-2", 1, "tea"))))
          .containsExactly(Receipt.CONFLICT, Receipt.STORED);
      assertThat(spool.depth()).isEqualTo(2);
    }
  }

  @Test
  void aRepeatIsKnownAlsoAfterItsDelivery() {
    try (Spool spool = open()) {
      spool.append(List.of(record("till-1", 1)));
      spool.forget(spool.oldest(1));
    }
    try (Spool spool = open()) {
      assertThat(spool.append(List.of(record("till-1", 1)))).containsExactly(Receipt.DUPLICATE);
      assertThat(spool.depth()).isZero();
      assertThat(spool.lastDelivered(CANTEEN, "till-1")).isEqualTo(1);
    }
  }

  @Test
  void whatIsNotToBeSentUsesItsNumberUpAndIsRemembered() {
    Submission third = record("till-1", 3);
    Submission nothing = new Submission(third.key(), third.content(), third.receivedAtMillis(), "");
    try (Spool spool = open()) {
      spool.append(List.of(record("till-1", 1), record("till-1", 2)));
      assertThat(spool.append(List.of(nothing))).containsExactly(Receipt.STORED);
      spool.append(List.of(record("till-1", 4)));
    }
    try (Spool spool = open()) {
      assertThat(spool.append(List.of(nothing))).containsExactly(Receipt.DUPLICATE);
      assertThat(spool.oldest(10)).extracting(QueuedRecord::deviceSeq).containsExactly(1L, 2L, 4L);
      assertThat(spool.device(CANTEEN, "till-1")).isEqualTo(new DeviceTrack(4, List.of(), 0));
    }
  }

  @Test
  void forgettingTheBeginningLeavesTheRest() {
    try (Spool spool = open()) {
      spool.append(List.of(record("till-1", 1), record("till-1", 2), record("till-1", 3)));
      spool.forget(spool.oldest(2));

      assertThat(spool.oldest(10))
          .extracting(QueuedRecord::envelope)
          .containsExactly("till-1:3:coffee");
      assertThat(spool.depth()).isEqualTo(1);
      assertThat(spool.pendingBytes()).isEqualTo(record("till-1", 3).envelope().length());
      assertThat(spool.lastDelivered(CANTEEN, "till-1")).isEqualTo(2);
    }
  }

  @Test
  void rowsOfAFileAreRememberedLikeRecordsOfDevices() {
    try (Spool spool = open()) {
      spool.append(List.of(row("a1", "latte")));

      assertThat(spool.append(List.of(row("a1", "latte"), row("a1", "tea"), row("a2", "latte"))))
          .containsExactly(Receipt.DUPLICATE, Receipt.CONFLICT, Receipt.STORED);
      assertThat(spool.trial(row("a1", "latte"))).isEqualTo(Receipt.DUPLICATE);
      assertThat(spool.trial(row("a3", "latte"))).isEqualTo(Receipt.STORED);
      assertThat(spool.depth()).isEqualTo(2);
    }
  }

  @Test
  void whatADeviceNamesIsKnownByItsNameAndNumberedHere() {
    try (Spool spool = open()) {
      assertThat(spool.append(List.of(named(1, "a"), named(2, "b"))))
          .containsExactly(Receipt.STORED, Receipt.STORED);
      assertThat(spool.append(List.of(named(3, "a"), named(3, "c"))))
          .containsExactly(Receipt.DUPLICATE, Receipt.STORED);
      assertThat(spool.device(Records.CANTEEN, "pump")).isEqualTo(new DeviceTrack(3, List.of(), 0));
      assertThat(spool.oldest(9)).extracting(QueuedRecord::deviceSeq).containsExactly(1L, 2L, 3L);
    }
  }

  private static Submission named(long seq, String name) {
    return new Submission(
        new RecordKey.Named(Records.CANTEEN, "pump", seq, name), "content", 1_000, name);
  }

  @Test
  void aFullSpoolTakesNothingOfABatchAndGoesOnOnceThereIsRoom() {
    long room = record("till-1", 1).envelope().length() * 2L;
    try (Spool spool = Spool.open(new SpoolSettings(directory, room))) {
      spool.append(List.of(record("till-1", 1)));

      assertThatThrownBy(() -> spool.append(List.of(record("till-1", 2), record("till-1", 3))))
          .isInstanceOf(SpoolFullException.class)
          .hasMessageContaining("spool is full");
      assertThat(spool.depth()).isEqualTo(1);
      assertThat(spool.device(CANTEEN, "till-1").lastStored()).isEqualTo(1);
      assertThat(spool.append(List.of(record("till-1", 1)))).containsExactly(Receipt.DUPLICATE);

      spool.forget(spool.oldest(1));
      assertThat(spool.append(List.of(record("till-1", 2), record("till-1", 3))))
          .containsExactly(Receipt.STORED, Receipt.STORED);
    }
  }

  @Test
  void theBoundHoldsAfterReopening() {
    SpoolSettings small = new SpoolSettings(directory, record("till-1", 1).envelope().length());
    try (Spool spool = Spool.open(small)) {
      spool.append(List.of(record("till-1", 1)));
    }
    try (Spool spool = Spool.open(small)) {
      assertThatThrownBy(() -> spool.append(List.of(record("till-1", 2))))
          .isInstanceOf(SpoolFullException.class);
    }
  }

  @Test
  void threadsShareWritesAndEachGetsItsOwnAnswer() throws Exception {
    int threads = 16;
    int each = 50;
    try (Spool spool = open();
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Receipt>>> answers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        answers.add(pool.submit(appending(spool, "till-" + thread, each)));
      }
      for (Future<List<Receipt>> answer : answers) {
        assertThat(answer.get()).hasSize(each).containsOnly(Receipt.STORED);
      }
      assertThat(spool.depth()).isEqualTo((long) threads * each);
      for (int thread = 0; thread < threads; thread++) {
        String mine = "canteen|till-" + thread;
        assertThat(spool.oldest(threads * each))
            .filteredOn(queued -> queued.device().equals(mine))
            .extracting(QueuedRecord::deviceSeq)
            .isSorted()
            .hasSize(each);
      }
    }
  }

  private static Callable<List<Receipt>> appending(Spool spool, String device, int count) {
    return () -> {
      List<Receipt> receipts = new ArrayList<>();
      for (int seq = 1; seq <= count; seq++) {
        receipts.addAll(spool.append(List.of(record(device, seq))));
      }
      return receipts;
    };
  }

  @Test
  void aDirectoryInUseIsSaidSo() {
    try (Spool spool = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(SpoolFailedException.class)
          .hasMessageContaining("in use by another process");
      assertThat(spool.isHealthy()).isTrue();
    }
  }

  @Test
  void aClosedSpoolRefusesInsteadOfCrashing() {
    Spool spool = open();
    spool.close();

    assertThatThrownBy(() -> spool.append(List.of(record("till-1", 1))))
        .isInstanceOf(SpoolFailedException.class);
    assertThatThrownBy(() -> spool.oldest(1)).isInstanceOf(SpoolFailedException.class);
  }

  private Spool open() {
    return Spool.open(SpoolSettings.in(directory));
  }
}
