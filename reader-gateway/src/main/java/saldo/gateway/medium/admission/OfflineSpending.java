package saldo.gateway.medium.admission;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import saldo.kit.StoredJson;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;

/**
 * What each card was let pay without a connection since there was one, in minor units. It is in one
 * file, which is written anew each time: it names only the cards of one outage. Not safe for
 * several threads.
 */
final class OfflineSpending {
  private final Path file;
  private Spent spent;

  /**
   * All of an outage.
   *
   * @param last when something was let pay last
   * @param minor by ledger, bar, number
   */
  record Spent(Instant last, Map<String, Long> minor) {}

  private OfflineSpending(Path file, Spent spent) {
    this.file = file;
    this.spent = spent;
  }

  /**
   * Opens the file as it was left; it need not be there.
   *
   * @throws UncheckedIOException if it cannot be read, or is none of these
   */
  static OfflineSpending open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new OfflineSpending(
          file,
          Files.exists(file)
              ? StoredJson.read(Files.readAllBytes(file), Spent.class)
              : new Spent(Instant.EPOCH, Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sum of a card.
   *
   * @param freshAt when there was a connection last: what was paid before no longer counts
   */
  long minor(LedgerId ledger, CardNumber card, Optional<Instant> freshAt) {
    forget(freshAt);
    return spent.minor().getOrDefault(key(ledger, card), 0L);
  }

  /**
   * Counts a purchase; it is on disk when this returns.
   *
   * @throws UncheckedIOException if it could not be written, and then is not counted
   */
  void add(LedgerId ledger, CardNumber card, long amountMinor, Instant at) {
    Map<String, Long> minor = new HashMap<>(spent.minor());
    minor.merge(key(ledger, card), amountMinor, Math::addExact);
    Spent next = new Spent(at, Map.copyOf(minor));
    write(StoredJson.write(next));
    spent = next;
  }

  private void forget(Optional<Instant> freshAt) {
    if (freshAt.filter(spent.last()::isBefore).isPresent()) {
      spent = new Spent(Instant.EPOCH, Map.of());
    }
  }

  private void write(byte[] bytes) {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel = FileChannel.open(next, CREATE, TRUNCATE_EXISTING, WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
      Files.move(next, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("what is paid offline cannot be counted in " + file, e);
    }
  }

  private static String key(LedgerId ledger, CardNumber card) {
    return ledger + "|" + card;
  }
}
