package saldo.gateway.fuel.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import saldo.gateway.fuel.memory.SentTable.Row;
import saldo.kit.StoredJson;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;

/**
 * What is remembered of readers. It survives a kill; after a power cut some of it may be older, and
 * all of that can be found out again: readers are asked from an earlier filling, whose repeats the
 * spool recognises, and get whole tables.
 */
public final class ReaderMemory implements AutoCloseable {
  private static final String PROGRESS = "progress";
  private static final String VERSION = "version";
  private static final String ROW = "row";
  private static final String TOUCHED = "touched";
  private static final String NOTE = "note";
  private static final String NOT_WRITTEN = "the memory of readers cannot be written";
  private static final String PRICES = "prices";

  private final Options options;
  private final WriteOptions synced;
  private final RocksDB db;
  private final WriteOptions unsynced;

  /** Many readers at once; but nobody uses what is being closed. */
  private final ReadWriteLock open = new ReentrantReadWriteLock();

  private final Lock use = open.readLock();
  private final Lock closing = open.writeLock();
  private boolean closed;

  private ReaderMemory(Path directory) throws RocksDBException {
    RocksDB.loadLibrary();
    unsynced = new WriteOptions();
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
  public void putNote(LedgerId ledger, String terminal, String name, Object note) {
    byte[] key = key(NOTE, ledger, terminal + "|" + name);
    run(() -> db.put(synced, key, StoredJson.write(note)));
  }

  /** The version of the card table that a reader took last; 0 if that is not known. */
  public int tableVersion(LedgerId ledger, String terminal) {
    byte @Nullable [] known = get(key(VERSION, ledger, terminal));
    return known == null ? 0 : ByteBuffer.wrap(known).getInt();
  }

  /** A row of the card table that a reader took last; none if it has none of that card. */
  public Optional<Row> row(LedgerId ledger, String terminal, String card) {
    byte @Nullable [] known = get(key(ROW, ledger, terminal + "|" + card));
    return Optional.ofNullable(known).map(Row::of);
  }

  /** Shows all rows of the card table that a reader took last, in the order of the cards. */
  public void rows(LedgerId ledger, String terminal, BiConsumer<String, Row> each) {
    scan(key(ROW, ledger, terminal + "|"), (card, value) -> each.accept(card, Row.of(value)));
  }

  /** What may be spent at a reader by the table it has, by account, in minor units above 0. */
  public Map<AccountId, Long> reservedMinor(LedgerId ledger, String terminal) {
    Map<AccountId, Long> minor = new HashMap<>();
    rows(
        ledger,
        terminal,
        (_, row) -> {
          if (row.account() != null && row.reservedMinor() > 0) {
            minor.merge(row.account(), row.reservedMinor(), Long::sum);
          }
        });
    return minor;
  }

  /** The card table a reader took last. */
  public SentTable table(LedgerId ledger, String terminal) {
    Map<String, Row> rows = new HashMap<>();
    rows(ledger, terminal, rows::put);
    return new SentTable(tableVersion(ledger, terminal), rows);
  }

  /** Remembers that a reader took a card table; it counts anew by it. */
  public void putTable(LedgerId ledger, String terminal, SentTable table) {
    List<String> gone = new ArrayList<>();
    rows(
        ledger,
        terminal,
        (card, _) -> {
          if (!table.rows().containsKey(card)) {
            gone.add(card);
          }
        });
    change(ledger, terminal, new TableChange(table.version(), table.rows().entrySet(), gone));
  }

  /** Remembers what a reader has taken, all of it or nothing; it counts anew by it. */
  public void change(LedgerId ledger, String terminal, TableChange change) {
    Set<String> touched = touched(ledger, terminal);
    try (WriteBatch batch = rows(ledger, terminal, change.rows())) {
      for (String card : change.gone()) {
        batch.delete(key(ROW, ledger, terminal + "|" + card));
      }
      for (String card : touched) {
        batch.delete(key(TOUCHED, ledger, terminal + "|" + card));
      }
      byte[] version = ByteBuffer.allocate(Integer.BYTES).putInt(change.version()).array();
      batch.put(key(VERSION, ledger, terminal), version);
      run(() -> db.write(unsynced, batch));
    } catch (RocksDBException e) {
      throw failed(NOT_WRITTEN, e);
    }
  }

  /**
   * Remembers rows as long as nobody knows whether a reader takes a table: nothing else is
   * different for it.
   */
  public void putRows(LedgerId ledger, String terminal, Iterable<Map.Entry<String, Row>> rows) {
    try (WriteBatch batch = rows(ledger, terminal, rows)) {
      run(() -> db.write(unsynced, batch));
    } catch (RocksDBException e) {
      throw failed(NOT_WRITTEN, e);
    }
  }

  private static WriteBatch rows(
      LedgerId ledger, String terminal, Iterable<Map.Entry<String, Row>> rows)
      throws RocksDBException {
    WriteBatch batch = new WriteBatch();
    for (Map.Entry<String, Row> row : rows) {
      byte[] key = key(ROW, ledger, terminal + "|" + row.getKey());
      batch.put(key, row.getValue().stored());
    }
    return batch;
  }

  /**
   * Remembers that a card was used at a reader since it took its table: the reader has counted
   * that, so that the same record again means something else to it.
   */
  public void touch(LedgerId ledger, String terminal, String card) {
    put(key(TOUCHED, ledger, terminal + "|" + card), new byte[0]);
  }

  /** The cards that were used at a reader since it took its table. */
  public Set<String> touched(LedgerId ledger, String terminal) {
    Set<String> cards = new HashSet<>();
    scan(key(TOUCHED, ledger, terminal + "|"), (card, _) -> cards.add(card));
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

  private void scan(byte[] prefix, BiConsumer<String, byte[]> each) {
    use.lock();
    try (RocksIterator iterator = db.newIterator()) {
      requireOpen();
      for (iterator.seek(prefix); iterator.isValid(); iterator.next()) {
        byte[] key = iterator.key();
        if (Arrays.mismatch(prefix, key) < prefix.length) {
          break;
        }
        each.accept(
            new String(key, prefix.length, key.length - prefix.length, UTF_8), iterator.value());
      }
    } finally {
      use.unlock();
    }
  }

  private byte @Nullable [] get(byte[] key) {
    use.lock();
    try {
      requireOpen();
      return db.get(key);
    } catch (RocksDBException e) {
      throw failed("the memory of readers cannot be read", e);
    } finally {
      use.unlock();
    }
  }

  private void put(byte[] key, byte[] value) {
    run(() -> db.put(unsynced, key, value));
  }

  private interface Write {
    void run() throws RocksDBException;
  }

  private void run(Write write) {
    use.lock();
    try {
      requireOpen();
      write.run();
    } catch (RocksDBException e) {
      throw failed(NOT_WRITTEN, e);
    } finally {
      use.unlock();
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
  public void close() {
    closing.lock();
    try {
      if (!closed) {
        closed = true;
        db.close();
        unsynced.close();
        synced.close();
        options.close();
      }
    } finally {
      closing.unlock();
    }
  }
}
