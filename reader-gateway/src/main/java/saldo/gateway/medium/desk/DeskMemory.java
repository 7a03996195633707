package saldo.gateway.medium.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.purse.PlannedWrite;
import saldo.kit.StoredJson;

/**
 * What must not be forgotten when the power fails: writes that were begun, what became of
 * operations, and how far each card has counted. All of it is on disk when a method returns.
 */
public final class DeskMemory implements AutoCloseable {
  /** A till that asks later than this asks for something else. */
  public static final Duration REMEMBERED = Duration.ofDays(30);

  private static final String DOUBT = "doubt|";
  private static final String RESULT = "result|";
  private static final String COUNTER = "counter|";

  private final Options options = new Options().setCreateIfMissing(true).setKeepLogFileNum(2);
  private final WriteOptions synced = new WriteOptions().setSync(true);
  private final RocksDB db;
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  /**
   * What became of an operation, and when.
   *
   * @param what the till had asked for
   */
  record Finished(Result result, String what, Instant at) {}

  private DeskMemory(Path directory) throws RocksDBException {
    db = RocksDB.open(options, directory.toString());
  }

  /**
   * Opens the memory as it was left.
   *
   * @throws UncheckedIOException with a sentence if another process has it, or it is damaged
   */
  public static DeskMemory open(Path directory) {
    RocksDB.loadLibrary();
    try {
      Files.createDirectories(directory);
      return new DeskMemory(directory);
    } catch (RocksDBException e) {
      throw failed("the memory of card writes " + directory + " cannot be opened", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The write of a card of which nobody has told the end. */
  public Optional<Doubt> doubt(CardUid card) {
    return Optional.ofNullable(get(DOUBT + card)).map(DeskMemory::doubt);
  }

  /** All writes of which nobody has told the end. */
  public List<Doubt> doubts() {
    List<Doubt> found = new ArrayList<>();
    scan(DOUBT, (_, value) -> found.add(doubt(value)));
    return found;
  }

  /** What became of an operation. */
  Optional<Finished> finished(DeskPlace place, String key) {
    return Optional.ofNullable(get(resultKey(place, key)))
        .map(value -> StoredJson.read(value, Finished.class));
  }

  /** The highest count that was read from a card; 0 if none was. */
  int counter(CardUid card) {
    byte @Nullable [] known = get(COUNTER + card);
    return known == null ? 0 : ByteBuffer.wrap(known).getInt();
  }

  /** A write is about to begin, or more is known of it. */
  void begin(Doubt doubt) {
    change(batch -> batch.put(bytes(DOUBT + doubt.plan().card()), StoredJson.write(doubt)));
  }

  /** It ended: nothing is in doubt any more, and the operation has its result. */
  void end(Doubt doubt, Result result, Instant at) {
    change(batch -> end(batch, doubt, new Finished(result, doubt.what(), at)));
  }

  /** The same when the card has counted it. */
  void endCounted(Doubt doubt, Result result, Instant at) {
    PlannedWrite plan = doubt.plan();
    boolean more = plan.counter() > counter(plan.card());
    change(batch -> {
      if (more) {
        count(batch, plan.card(), plan.counter());
      }
      end(batch, doubt, new Finished(result, doubt.what(), at));
    });
  }

  private static void end(WriteBatch batch, Doubt doubt, Finished finished)
      throws RocksDBException {
    batch.delete(bytes(DOUBT + doubt.plan().card()));
    batch.put(bytes(resultKey(doubt.place(), doubt.key())), StoredJson.write(finished));
  }

  /** A card has counted so far. */
  void counted(CardUid card, int counter) {
    if (counter > counter(card)) {
      change(batch -> count(batch, card, counter));
    }
  }

  private static void count(WriteBatch batch, CardUid card, int counter) throws RocksDBException {
    batch.put(bytes(COUNTER + card), ByteBuffer.allocate(Integer.BYTES).putInt(counter).array());
  }

  /** Forgets results that nobody asks for any more. */
  public void forgetBefore(Instant time) {
    List<String> old = new ArrayList<>();
    scan(
        RESULT,
        (key, value) -> {
          if (StoredJson.read(value, Finished.class).at().isBefore(time)) {
            old.add(key);
          }
        });
    change(batch -> {
      for (String key : old) {
        batch.delete(bytes(key));
      }
    });
  }

  private static Doubt doubt(byte[] value) {
    return StoredJson.read(value, Doubt.class);
  }

  private static String resultKey(DeskPlace place, String key) {
    return RESULT + place.ledger() + "|" + place.terminal() + "|" + key;
  }

  private interface Change {
    void write(WriteBatch batch) throws RocksDBException;
  }

  private void change(Change change) {
    open.readLock().lock();
    try (WriteBatch batch = new WriteBatch()) {
      requireOpen();
      change.write(batch);
      db.write(synced, batch);
    } catch (RocksDBException e) {
      throw failed("the memory of card writes cannot be written", e);
    } finally {
      open.readLock().unlock();
    }
  }

  private byte @Nullable [] get(String key) {
    open.readLock().lock();
    try {
      requireOpen();
      return db.get(bytes(key));
    } catch (RocksDBException e) {
      throw failed("the memory of card writes cannot be read", e);
    } finally {
      open.readLock().unlock();
    }
  }

  private void scan(String prefix, BiConsumer<String, byte[]> each) {
    byte[] begin = bytes(prefix);
    open.readLock().lock();
    try (RocksIterator iterator = db.newIterator()) {
      requireOpen();
      for (iterator.seek(begin); iterator.isValid(); iterator.next()) {
        byte[] key = iterator.key();
        if (!Arrays.equals(begin, Arrays.copyOf(key, Math.min(key.length, begin.length)))) {
          return;
        }
        each.accept(new String(key, UTF_8), iterator.value());
      }
    } finally {
      open.readLock().unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the gateway is stopping");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static UncheckedIOException failed(String what, RocksDBException e) {
    return new UncheckedIOException(what + ": " + e.getMessage(), new IOException(e));
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        db.close();
        synced.close();
        options.close();
      }
    } finally {
      open.writeLock().unlock();
    }
  }
}
