package saldo.kit.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Reads with given options, for one thread. */
record RocksView(RocksFiles files, ReadOptions options) implements StoreView {
  @Override
  public byte @Nullable [] get(String family, byte[] key) {
    try {
      return files.db().get(files.family(family), options, key);
    } catch (RocksDBException failed) {
      throw PendingBatch.failure(failed);
    }
  }

  @Override
  public List<StoredEntry> forward(String family, byte[] prefix, byte[] from, int limit) {
    return scan(family, prefix, new Walk(i -> i.seek(from), RocksIterator::next, limit));
  }

  @Override
  public List<StoredEntry> backward(String family, byte[] prefix, byte[] from, int limit) {
    return scan(family, prefix, new Walk(i -> i.seekForPrev(from), RocksIterator::prev, limit));
  }

  @Override
  public List<StoredEntry> last(String family, byte[] prefix, int limit) {
    return scan(family, prefix, new Walk(i -> seekToEnd(i, prefix), RocksIterator::prev, limit));
  }

  private record Walk(Consumer<RocksIterator> start, Consumer<RocksIterator> step, int limit) {
    Walk {
      if (limit < 1 || limit > SCAN_LIMIT) {
        throw new IllegalArgumentException("limit is " + limit + "; give 1 to " + SCAN_LIMIT);
      }
    }
  }

  private List<StoredEntry> scan(String family, byte[] prefix, Walk walk) {
    List<StoredEntry> found = new ArrayList<>();
    try (RocksIterator iterator = files.db().newIterator(files.family(family), options)) {
      for (walk.start().accept(iterator);
          iterator.isValid() && found.size() < walk.limit();
          walk.step().accept(iterator)) {
        byte[] key = iterator.key();
        if (!startsWith(key, prefix)) {
          break;
        }
        found.add(new StoredEntry(key, iterator.value()));
      }
      iterator.status();
      return found;
    } catch (RocksDBException failed) {
      throw PendingBatch.failure(failed);
    }
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Goes to the last key with the prefix: the one before the first key after all of them. */
  private static void seekToEnd(RocksIterator iterator, byte[] prefix) {
    byte @Nullable [] after = firstAfter(prefix);
    if (after == null) {
      iterator.seekToLast();
      return;
    }
    iterator.seekForPrev(after);
    if (iterator.isValid() && Arrays.equals(iterator.key(), after)) {
      iterator.prev();
    }
  }

  private static byte @Nullable [] firstAfter(byte[] prefix) {
    for (int last = prefix.length - 1; last >= 0; last--) {
      if (prefix[last] != -1) {
        byte[] after = Arrays.copyOf(prefix, last + 1);
        after[last]++;
        return after;
      }
    }
    return null;
  }
}
