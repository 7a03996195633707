package saldo.gateway.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.RocksObject;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The spool's files: one RocksDB with a family for each thing it keeps. */
final class SpoolStore implements AutoCloseable {
  private static final long LOG_FILE_BYTES = 1L << 20;
  private static final long WAL_BYTES = 64L << 20;
  private static final long MEMTABLE_BYTES = 8L << 20;
  private static final int OPEN_FILES = 256;
  private static final int BLOOM_BITS = 10;

  /** What a family holds. */
  enum Family {
    META("default"),
    QUEUE("queue"),
    SEEN("seen"),
    DEVICES("devices"),
    DELIVERED("delivered");

    private final String label;

    Family(String label) {
      this.label = label;
    }
  }

  private final List<RocksObject> owned = new ArrayList<>();
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private boolean closed;
  private final Map<Family, ColumnFamilyHandle> handles = new EnumMap<>(Family.class);
  private final RocksDB db;
  private final WriteOptions synced;
  private final WriteOptions relaxed;

  private SpoolStore(Path directory) throws RocksDBException {
    RocksDB.loadLibrary();
    BloomFilter bloom = own(new BloomFilter(BLOOM_BITS));
    ColumnFamilyOptions family =
        own(
            new ColumnFamilyOptions()
                .setWriteBufferSize(MEMTABLE_BYTES)
                .setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(bloom)));
    DBOptions options =
        own(
            new DBOptions()
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                // a torn last write was never acknowledged; any other damage must not pass silently
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setMaxTotalWalSize(WAL_BYTES)
                .setMaxOpenFiles(OPEN_FILES)
                .setMaxLogFileSize(LOG_FILE_BYTES)
                .setKeepLogFileNum(2));
    List<ColumnFamilyDescriptor> descriptors =
        Arrays.stream(Family.values())
            .map(each -> new ColumnFamilyDescriptor(bytes(each.label), family))
            .toList();
    List<ColumnFamilyHandle> opened = new ArrayList<>();
    synced = own(new WriteOptions().setSync(true));
    relaxed = own(new WriteOptions());
    db = RocksDB.open(options, directory.toString(), descriptors, opened);
    Iterator<ColumnFamilyHandle> next = opened.iterator();
    for (Family each : Family.values()) {
      handles.put(each, next.next());
    }
  }

  /** Opens or creates the files. */
  static SpoolStore open(Path directory) {
    try {
      Files.createDirectories(directory);
      return new SpoolStore(directory);
    } catch (RocksDBException e) {
      String advice =
          String.valueOf(e.getMessage()).contains("LOCK")
              ? " is in use by another process: stop it, or choose another data directory"
              : " cannot be opened: " + e.getMessage();
      throw new SpoolFailedException("the spool " + directory + advice, e);
    } catch (IOException e) {
      throw new SpoolFailedException("the directory " + directory + " cannot be made: " + e, e);
    }
  }

  byte @Nullable [] get(Family family, byte[] key) {
    closing.readLock().lock();
    try {
      requireOpen();
      return db.get(handle(family), key);
    } catch (RocksDBException e) {
      throw new SpoolFailedException("the spool cannot be read: " + e.getMessage(), e);
    } finally {
      closing.readLock().unlock();
    }
  }

  /** Lets a function walk over a family; the iterator is closed afterwards. */
  <T> T walk(Family family, Function<RocksIterator, T> function) {
    closing.readLock().lock();
    try {
      requireOpen();
      try (RocksIterator iterator = db.newIterator(handle(family))) {
        return function.apply(iterator);
      }
    } finally {
      closing.readLock().unlock();
    }
  }

  void put(WriteBatch batch, Family family, byte[] key, byte[] value) {
    try {
      batch.put(handle(family), key, value);
    } catch (RocksDBException e) {
      throw new SpoolFailedException("the spool cannot be written: " + e.getMessage(), e);
    }
  }

  void delete(WriteBatch batch, Family family, byte[] key) {
    try {
      batch.delete(handle(family), key);
    } catch (RocksDBException e) {
      throw new SpoolFailedException("the spool cannot be written: " + e.getMessage(), e);
    }
  }

  /** Writes all of a batch or nothing; with {@code sync}, it is on disk on return. */
  void write(WriteBatch batch, boolean sync) {
    closing.readLock().lock();
    try {
      requireOpen();
      db.write(sync ? synced : relaxed, batch);
    } catch (RocksDBException e) {
      throw new SpoolFailedException("the spool cannot be written: " + e.getMessage(), e);
    } finally {
      closing.readLock().unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new SpoolFailedException("the spool is closed: the gateway is stopping");
    }
  }

  private ColumnFamilyHandle handle(Family family) {
    return Objects.requireNonNull(handles.get(family));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  static long number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }

  private <T extends RocksObject> T own(T resource) {
    owned.add(resource);
    return resource;
  }

  /** Waits for what is under way: RocksDB crashes the process if it is used after its end. */
  @Override
  public void close() {
    closing.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        handles.values().forEach(ColumnFamilyHandle::close);
        db.close();
        owned.reversed().forEach(RocksObject::close);
      }
    } finally {
      closing.writeLock().unlock();
    }
  }
}
