package saldo.machine.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The indexes of a broker's logs, which are not flushed while they grow. */
public final class IndexFiles {
  private static final String OFFSETS = ".index";
  private static final String TIMES = ".timeindex";

  private static final System.Logger LOG = System.getLogger(IndexFiles.class.getName());

  private IndexFiles() {}

  /**
   * Flushes all of them: after an orderly stop a broker believes them unread.
   *
   * @param logs the folder with the broker's logs, which no broker has open
   * @return how many there are
   */
  static int force(Path logs) throws IOException {
    List<Path> indexes;
    try (Stream<Path> files = Files.walk(logs)) {
      indexes = files.filter(IndexFiles::isIndex).toList();
    }
    for (Path index : indexes) {
      forceOne(index);
    }
    return indexes.size();
  }

  /**
   * Flushes those of the segment before another one, if there is one.
   *
   * @param offsets index of the later segment; files are named by the offset that they begin with
   */
  public static void forceBefore(Path offsets) throws IOException {
    String later = offsets.getFileName().toString();
    Optional<Path> before;
    try (Stream<Path> files = Files.list(offsets.toAbsolutePath().getParent())) {
      before =
          files
              .filter(file -> file.toString().endsWith(OFFSETS))
              .filter(file -> file.getFileName().toString().compareTo(later) < 0)
              .max(Comparator.naturalOrder());
    }
    if (before.isPresent()) {
      forceOne(before.get());
      String name = before.get().getFileName().toString();
      forceOne(before.get().resolveSibling(name.replace(OFFSETS, TIMES)));
    }
  }

  private static boolean isIndex(Path file) {
    return file.toString().endsWith(OFFSETS) || file.toString().endsWith(TIMES);
  }

  private static void forceOne(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (NoSuchFileException gone) {
      LOG.log(System.Logger.Level.DEBUG, "Its segment was deleted or cleaned meanwhile", gone);
    }
  }
}
