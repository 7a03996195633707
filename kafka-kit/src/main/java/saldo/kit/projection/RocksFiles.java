package saldo.kit.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksObject;

/** One open RocksDB directory, with the native objects that live as long as it does. */
final class RocksFiles implements AutoCloseable {
  // Small enough for several services on one machine, large enough for the hot accounts.
  private static final long CACHE_BYTES = 32L * 1024 * 1024;
  private static final long WRITE_BUFFER_BYTES = 16L * 1024 * 1024;
  private static final long ALL_WRITE_BUFFERS_BYTES = 64L * 1024 * 1024;
  private static final long LOG_FILE_BYTES = 1024 * 1024;
  private static final int LOG_FILES = 2;
  private static final int BLOOM_BITS = 10;
  private static final String LOCK_FILE = "LOCK";

  /** The family with the version and the offsets. */
  static final String OWN = new String(RocksDB.DEFAULT_COLUMN_FAMILY, UTF_8);

  static final byte[] VERSION = "version".getBytes(UTF_8);

  private final List<RocksObject> owned = new ArrayList<>();
  private final Map<String, ColumnFamilyHandle> families = new HashMap<>();
  private final RocksDB db;

  static {
    RocksDB.loadLibrary();
  }

  RocksFiles(Path directory, List<String> names) {
    try {
      Files.createDirectories(directory);
      List<ColumnFamilyHandle> handles = new ArrayList<>();
      this.db = RocksDB.open(dbOptions(), directory.toString(), descriptors(names), handles);
      for (ColumnFamilyHandle handle : handles) {
        families.put(new String(handle.getName(), UTF_8), handle);
      }
    } catch (RocksDBException | IOException failed) {
      closeOwned();
      throw cannotOpen(directory, failed);
    }
  }

  /** Removes what is there, of whichever families; the next open starts from nothing. */
  static void destroy(Path directory) {
    try (Options options = new Options()) {
      RocksDB.destroyDB(directory.toString(), options);
    } catch (RocksDBException failed) {
      throw cannotOpen(directory, failed);
    }
  }

  /** The names of the families that a directory holds; none if there is no database yet. */
  static List<String> existing(Path directory) {
    try (Options options = new Options()) {
      return RocksDB.listColumnFamilies(options, directory.toString()).stream()
          .map(name -> new String(name, UTF_8))
          .filter(name -> !name.equals(OWN))
          .toList();
    } catch (RocksDBException failed) {
      throw cannotOpen(directory, failed);
    }
  }

  RocksDB db() {
    return db;
  }

  ColumnFamilyHandle family(String name) {
    ColumnFamilyHandle handle = families.get(name);
    if (handle == null) {
      throw new IllegalArgumentException(
          "There is no column family " + name + "; the projection declares " + families.keySet());
    }
    return handle;
  }

  @Override
  public void close() {
    families.values().forEach(RocksObject::close);
    db.close();
    closeOwned();
  }

  private void closeOwned() {
    owned.reversed().forEach(RocksObject::close);
  }

  private <T extends RocksObject> T own(T object) {
    owned.add(object);
    return object;
  }

  private DBOptions dbOptions() {
    return own(new DBOptions())
        .setCreateIfMissing(true)
        .setCreateMissingColumnFamilies(true)
        .setDbWriteBufferSize(ALL_WRITE_BUFFERS_BYTES)
        .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
        .setMaxLogFileSize(LOG_FILE_BYTES)
        .setKeepLogFileNum(LOG_FILES);
  }

  private List<ColumnFamilyDescriptor> descriptors(List<String> names) {
    BlockBasedTableConfig table =
        new BlockBasedTableConfig()
            .setBlockCache(own(new LRUCache(CACHE_BYTES)))
            .setCacheIndexAndFilterBlocks(true)
            .setFilterPolicy(own(new BloomFilter(BLOOM_BITS)));
    ColumnFamilyOptions options =
        own(new ColumnFamilyOptions())
            .setTableFormatConfig(table)
            .setWriteBufferSize(WRITE_BUFFER_BYTES)
            .setCompressionType(CompressionType.LZ4_COMPRESSION);
    List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
    descriptors.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, options));
    for (String name : names) {
      descriptors.add(new ColumnFamilyDescriptor(name.getBytes(UTF_8), options));
    }
    return descriptors;
  }

  private static ProjectionException cannotOpen(Path directory, Exception cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains(LOCK_FILE)
        ? new ProjectionException(
            "The directory "
                + directory
                + " is in use by another process; stop that one or choose another directory.",
            cause)
        : new ProjectionException(
            "The directory "
                + directory
                + " cannot be opened: "
                + message
                + "; it is a cache, delete it to have it rebuilt.",
            cause);
  }
}
