package saldo.kit.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stores as readers see them: whole batches only. Keys are ordered as unsigned bytes. */
public interface StoreView {
  /** The most entries that one scan returns, so that one request cannot fill the memory. */
  int SCAN_LIMIT = 10_000;

  byte @Nullable [] get(String family, byte[] key);

  /**
   * Entries with a prefix in ascending order.
   *
   * @param from the first key; the prefix itself to start at the beginning
   * @param limit 1 to {@link #SCAN_LIMIT}
   */
  List<StoredEntry> forward(String family, byte[] prefix, byte[] from, int limit);

  /**
   * Entries with a prefix in descending order.
   *
   * @param from the first key, the greatest that may be returned
   * @param limit 1 to {@link #SCAN_LIMIT}
   */
  List<StoredEntry> backward(String family, byte[] prefix, byte[] from, int limit);

  /**
   * Entries with a prefix in ascending order, however many there are; they are read as they are
   * asked for.
   *
   * @param from the first key; the prefix itself to start at the beginning
   * @param slice how many are read in one go, 1 to {@link #SCAN_LIMIT}
   */
  default Stream<StoredEntry> scan(String family, byte[] prefix, byte[] from, int slice) {
    return Stream.iterate(
            forward(family, prefix, from, slice),
            found -> !found.isEmpty(),
            found -> {
              byte[] last = found.getLast().key();
              byte[] next = Arrays.copyOf(last, last.length + 1); // the least key after it
              return found.size() < slice ? List.of() : forward(family, prefix, next, slice);
            })
        .flatMap(List::stream);
  }

  /** The last entries with a prefix in descending order. */
  List<StoredEntry> last(String family, byte[] prefix, int limit);

  /** The entry with the greatest key that has the prefix and is not after the key given. */
  default Optional<StoredEntry> floor(String family, byte[] prefix, byte[] key) {
    return backward(family, prefix, key, 1).stream().findFirst();
  }
}
