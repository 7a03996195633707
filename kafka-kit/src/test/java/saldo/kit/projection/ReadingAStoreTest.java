package saldo.kit.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAStoreTest {
  private static final Counting SHAPE = new Counting(1, "unused");

  @TempDir Path directory;
  private ProjectionStore store;

  @BeforeEach
  void open() {
    store = ProjectionStore.open(directory, SHAPE);
    write("a", "a1", "a2", "a3", "b1", "b2");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void scansForwardWithinThePrefix() {
    assertThat(keys(store.forward("counts", bytes("a"), bytes("a"), 10)))
        .containsExactly("a", "a1", "a2", "a3");
    assertThat(keys(store.forward("counts", bytes("a"), bytes("a2"), 10)))
        .containsExactly("a2", "a3");
    assertThat(keys(store.forward("counts", bytes("a"), bytes("a1x"), 1))).containsExactly("a2");
    assertThat(keys(store.forward("counts", bytes("c"), bytes("c"), 10))).isEmpty();
  }

  @Test
  void scansEverythingWithinThePrefixSliceBySlice() {
    for (int slice = 1; slice <= 5; slice++) {
      assertThat(keys(store.scan("counts", bytes("a"), bytes("a"), slice).toList()))
          .containsExactly("a", "a1", "a2", "a3");
      assertThat(keys(store.scan("counts", bytes("a"), bytes("a1x"), slice).toList()))
          .containsExactly("a2", "a3");
      assertThat(store.scan("counts", bytes("c"), bytes("c"), slice)).isEmpty();
    }
  }

  @Test
  void scansBackwardFromAKeyThatNeedNotExist() {
    assertThat(keys(store.backward("counts", bytes("a"), bytes("a2"), 10)))
        .containsExactly("a2", "a1", "a");
    assertThat(keys(store.backward("counts", bytes("a"), bytes("a2x"), 2)))
        .containsExactly("a2", "a1");
    assertThat(keys(store.backward("counts", bytes("b"), bytes("b0"), 2))).isEmpty();
  }

  @Test
  void findsTheLastOnesOfAPrefix() {
    assertThat(keys(store.last("counts", bytes("a"), 2))).containsExactly("a3", "a2");
    assertThat(keys(store.last("counts", bytes("b"), 9))).containsExactly("b2", "b1");
    assertThat(keys(store.last("counts", bytes(""), 1))).containsExactly("b2");
    assertThat(keys(store.last("counts", bytes("0"), 1))).isEmpty();
  }

  @Test
  void findsTheLastOnesOfAPrefixOfHighestBytes() {
    byte[] highest = {(byte) 0xff, (byte) 0xff, 1};
    try (PendingBatch batch = store.begin()) {
      batch.put("counts", highest, bytes("v"));
      batch.store();
    }
    List<StoredEntry> found = store.last("counts", new byte[] {(byte) 0xff, (byte) 0xff}, 5);
    assertThat(found).singleElement().extracting(StoredEntry::key).isEqualTo(highest);
  }

  @Test
  void findsTheEntryAtOrBeforeAKey() {
    assertThat(store.floor("counts", bytes("a"), bytes("a2zz")))
        .map(StoredEntry::key)
        .contains(bytes("a2"));
    assertThat(store.floor("counts", bytes("b"), bytes("b"))).isEmpty();
  }

  @Test
  void theFoldingSideSeesItsOwnWritesAndNobodyElseDoes() {
    try (PendingBatch batch = store.begin()) {
      batch.put("counts", bytes("new"), bytes("v"));
      batch.delete("counts", bytes("a1"));

      assertThat(batch.get("counts", bytes("new"))).isEqualTo(bytes("v"));
      assertThat(batch.get("counts", bytes("a1"))).isNull();
      assertThat(batch.get("counts", bytes("a2"))).isNotNull();
      assertThat(store.get("counts", bytes("new"))).isNull();

      batch.store();
    }
    assertThat(store.get("counts", bytes("new"))).isEqualTo(bytes("v"));
    assertThat(store.get("counts", bytes("a1"))).isNull();
  }

  @Test
  void readsOfOneMomentDoNotSeeWhatComesBetween() {
    List<String> seen =
        store.atOneMoment(moment -> {
          assertThat(moment.get("counts", bytes("later"))).isNull();
          write("later");
          return keys(moment.forward("counts", bytes("later"), bytes("later"), 1));
        });
    assertThat(seen).isEmpty();
    assertThat(store.get("counts", bytes("later"))).isNotNull();
  }

  @Test
  void keepsItsEntriesWhenOpenedAgain() {
    store.close();
    store = ProjectionStore.open(directory, SHAPE);
    assertThat(store.get("counts", bytes("a1"))).isNotNull();
  }

  @Test
  void startsFromNothingWhenTheShapeHasAnotherVersion() {
    store.close();
    store = ProjectionStore.open(directory, new Counting(2, "unused"));
    assertThat(store.get("counts", bytes("a1"))).isNull();
  }

  @Test
  void saysThatItsDirectoryIsInUse() {
    assertThatThrownBy(() -> ProjectionStore.open(directory, SHAPE))
        .isInstanceOf(ProjectionException.class)
        .hasMessage(
            "The directory %s is in use by another process; stop that one or choose another"
                + " directory.",
            directory);
  }

  @Test
  void refusesReadsAfterItWasClosed() {
    store.close();
    assertThatThrownBy(() -> store.get("counts", bytes("a1")))
        .isInstanceOf(ProjectionException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void refusesALimitThatCouldFillTheMemory() {
    for (int limit : new int[] {0, -1, StoreView.SCAN_LIMIT + 1}) {
      assertThatThrownBy(() -> store.forward("counts", bytes("a"), bytes("a"), limit))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("limit is %d; give 1 to 10000", limit);
    }
  }

  @Test
  void namesTheFamiliesThereAreWhenAskedForAnother() {
    assertThatThrownBy(() -> store.get("no-such", bytes("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such")
        .hasMessageContaining("counts");
  }

  private void write(String... keys) {
    try (PendingBatch batch = store.begin()) {
      for (String key : keys) {
        batch.put("counts", bytes(key), bytes("value of " + key));
      }
      batch.store();
    }
  }

  private static List<String> keys(List<StoredEntry> entries) {
    return entries.stream().map(entry -> new String(entry.key(), UTF_8)).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
