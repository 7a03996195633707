package saldo.gateway.fuel.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;
import saldo.kit.StoredJson;
import saldo.schemas.LedgerId;

/**
 * What is remembered of readers. It survives a kill; after a power cut some of it may be older, and
 * all of that can be found out again: readers are asked from an earlier filling, whose repeats the
 * spool recognises, and get whole tables.
 */
public final class ReaderMemory implements AutoCloseable {
  private static final String PROGRESS = "progress";
  private static final String TABLE = "table";
  private static final String TOUCHED = "touched";
  private static final String NOTE = "note";
  private static final String PRICES = "prices";

  private final Options options;
  private final WriteOptions synced;
  private final RocksDB db;
  private boolean closed;

  private ReaderMemory(Path directory) throws RocksDBException {
    RocksDB.loadLibrary();
    synced = new WriteOptions().setSync(true);
    options =
        new Options()
            .setCreateIfMissing(true)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setKeepLogFileNum(2);
    db = RocksDB.open(options, directory.toString());
  }

  /**
   * Opens the memory as it was left.
   *
   * @throws UncheckedIOException if another process has it, or it is damaged: then it may be
   *     deleted
   */
  public static ReaderMemory open(Path directory) {
    try {
      Files.createDirectories(directory);
      return new ReaderMemory(directory);
    } catch (RocksDBException e) {
      throw failed("the memory of readers " + directory + " cannot be opened", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How far a reader's fillings are safe; nothing if it was never asked.
   *
   * @param <T> what its driver keeps
   */
  public <T> Optional<T> progress(LedgerId ledger, String terminal, Class<T> type) {
    byte @Nullable [] known = get(key(PROGRESS, ledger, terminal));
    return Optional.ofNullable(known).map(bytes -> StoredJson.read(bytes, type));
  }

  /** Remembers that they are safe so far. */
  public void putProgress(LedgerId ledger, String terminal, Object progress) {
    put(key(PROGRESS, ledger, terminal), StoredJson.write(progress));
  }

  /**
   * What a driver has noted about a reader; nothing if it has not.
   *
   * @param name of the note, any text
   * @param <T> what was noted
   */
  public <T> Optional<T> note(LedgerId ledger, String terminal, String name, Class<T> type) {
    byte @Nullable [] known = get(key(NOTE, ledger, terminal + "|" + name));
    return Optional.ofNullable(known).map(bytes -> StoredJson.read(bytes, type));
  }

  /**
   * Notes something about a reader, in place of what was noted under that name. It is on disk when
   * this returns: unlike the rest, it could not be found out again after a power cut.
   */
  public synchronized void putNote(LedgerId ledger, String terminal, String name, Object note) {
    try {
      requireOpen();
      db.put(synced, key(NOTE, ledger, terminal + "|" + name), StoredJson.write(note));
    } catch (RocksDBException e) {
      throw failed("the memory of readers cannot be written", e);
    }
  }

  /** The card table a reader took last. */
  public SentTable table(LedgerId ledger, String terminal) {
    byte @Nullable [] known = get(key(TABLE, ledger, terminal));
    return known == null ? SentTable.NONE : StoredJson.read(known, SentTable.class);
  }

  /** Remembers that a reader took a card table; it counts anew by it. */
  public void putTable(LedgerId ledger, String terminal, SentTable table) {
    put(key(TABLE, ledger, terminal), StoredJson.write(table));
    touched(ledger, terminal).forEach(card -> delete(key(TOUCHED, ledger, terminal + "|" + card)));
  }

  /**
   * Remembers that a card was used at a reader since it took its table: the reader has counted
   * that, so that the same record again means something else to it.
   */
  public void touch(LedgerId ledger, String terminal, String card) {
    put(key(TOUCHED, ledger, terminal + "|" + card), new byte[0]);
  }

  /** The cards that were used at a reader since it took its table. */
  public synchronized Set<String> touched(LedgerId ledger, String terminal) {
    requireOpen();
    byte[] prefix = key(TOUCHED, ledger, terminal + "|");
    Set<String> cards = new HashSet<>();
    try (RocksIterator iterator = db.newIterator()) {
      for (iterator.seek(prefix); iterator.isValid(); iterator.next()) {
        String key = new String(iterator.key(), UTF_8);
        if (!key.startsWith(new String(prefix, UTF_8))) {
          break;
        }
        cards.add(key.substring(prefix.length));
      }
    }
    return cards;
  }

  /** The prices that all readers' limits were calculated by; nothing if that is not known. */
  public Optional<SentPrices> prices(LedgerId ledger) {
    byte @Nullable [] known = get(key(PRICES, ledger, ""));
    return Optional.ofNullable(known).map(bytes -> StoredJson.read(bytes, SentPrices.class));
  }

  /** Remembers by which prices limits were calculated. */
  public void putPrices(LedgerId ledger, SentPrices prices) {
    put(key(PRICES, ledger, ""), StoredJson.write(prices));
  }

  private synchronized byte @Nullable [] get(byte[] key) {
    try {
      requireOpen();
      return db.get(key);
    } catch (RocksDBException e) {
      throw failed("the memory of readers cannot be read", e);
    }
  }

  private synchronized void put(byte[] key, byte[] value) {
    try {
      requireOpen();
      db.put(key, value);
    } catch (RocksDBException e) {
      throw failed("the memory of readers cannot be written", e);
    }
  }

  private synchronized void delete(byte[] key) {
    try {
      requireOpen();
      db.delete(key);
    } catch (RocksDBException e) {
      throw failed("the memory of readers cannot be written", e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the gateway is stopping");
    }
  }

  private static byte[] key(String kind, LedgerId ledger, String terminal) {
    return (kind + "|" + ledger + "|" + terminal).getBytes(UTF_8);
  }

  private static UncheckedIOException failed(String what, RocksDBException e) {
    return new UncheckedIOException(what + ": " + e.getMessage(), new IOException(e));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      db.close();
      synced.close();
      options.close();
    }
  }
}
