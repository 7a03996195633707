package saldo.gateway.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/**
 * Counts how often each row has been seen in one file: two identical sales in one minute are two.
 * On disk, because a file may have more rows than memory; thrown away after the import.
 */
final class RowCounter implements AutoCloseable {
  private static final long MEMTABLE_BYTES = 8L << 20;

  private final Path directory;
  private final Options options;
  private final WriteOptions unlogged;
  private final RocksDB db;

  private RowCounter(Path directory) throws RocksDBException {
    RocksDB.loadLibrary();
    this.directory = directory;
    this.options =
        new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(MEMTABLE_BYTES)
            .setKeepLogFileNum(1);
    this.unlogged = new WriteOptions().setDisableWAL(true);
    this.db = RocksDB.open(options, directory.toString());
  }

  /** Begins with no row seen, in a directory of its own. */
  static RowCounter in(Path scratch) {
    try {
      Files.createDirectories(scratch);
      return new RowCounter(Files.createTempDirectory(scratch, "import-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RocksDBException e) {
      throw new IllegalStateException("rows cannot be counted in " + scratch, e);
    }
  }

  /** How often the row has been seen, this time included, from 1. */
  int seen(String identity) {
    byte[] key = identity.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] before = db.get(key);
      int times = before == null ? 1 : ByteBuffer.wrap(before).getInt() + 1;
      db.put(unlogged, key, ByteBuffer.allocate(Integer.BYTES).putInt(times).array());
      return times;
    } catch (RocksDBException e) {
      throw new IllegalStateException("rows cannot be counted in " + directory, e);
    }
  }

  @Override
  public void close() {
    db.close();
    unlogged.close();
    options.close();
    delete(directory);
  }

  /** Removes a directory with all that is in it, if it is there. */
  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(directory)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
