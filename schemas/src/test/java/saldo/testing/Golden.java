package saldo.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A checked-in file that has to equal what the code gives now. With {@code -Dgolden.write=true} it
 * is written instead of compared, but a wire golden that exists is never touched: old messages are
 * out there and must stay readable for ever.
 */
public final class Golden {
  private static final String WRITE = "golden.write";

  private final Path file;
  private final boolean appendOnly;
  private final String advice;
  private final boolean write;

  private Golden(Path file, boolean appendOnly, String advice, boolean write) {
    this.file = file;
    this.appendOnly = appendOnly;
    this.advice = advice;
    this.write = write;
  }

  /** A message as it was once written; may be added, never changed. */
  public static Golden wire(Path file) {
    return new Golden(
        file,
        true,
        "Messages like this one are stored for ever, so neither the file nor what it means may "
            + "change.\nSafe: a new field that is @Nullable (add a golden of the next version that "
            + "shows it),\nor a new type. Not safe: another name, type, unit or meaning of what is "
            + "there.",
        Boolean.getBoolean(WRITE));
  }

  /** A file generated from the code and checked in for its readers. */
  public static Golden generated(Path file) {
    return refreshable(file, "It is generated: refresh it, and read the difference as its users.");
  }

  /**
   * A file that records a decision, such as the shape of a topology.
   *
   * @param safeWhen when a change is safe, told to whoever breaks it
   */
  public static Golden refreshable(Path file, String safeWhen) {
    return new Golden(file, false, safeWhen, Boolean.getBoolean(WRITE));
  }

  /** The same golden, written or compared regardless of the command line. */
  Golden writing(boolean decided) {
    return new Golden(file, appendOnly, advice, decided);
  }

  /** Compares text as UTF-8. */
  public void check(String actual) {
    check(actual.getBytes(UTF_8));
  }

  /**
   * Compares byte by byte.
   *
   * @throws AssertionError if they differ, saying where, when a change is safe and how to make it
   */
  public void check(byte[] actual) {
    try {
      compare(actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(byte[] actual) throws IOException {
    boolean exists = Files.exists(file);
    if (exists && Arrays.equals(Files.readAllBytes(file), actual)) {
      return;
    }
    if (write && !(exists && appendOnly)) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, actual);
      return;
    }
    String name = Repository.nameOf(file);
    if (!exists) {
      throw new AssertionError(
          "The golden file " + name + " is missing. Write it, read it, commit it:\n  " + refresh());
    }
    String difference = firstDifference(Files.readString(file), new String(actual, UTF_8));
    String remedy =
        appendOnly ? "This file is append-only: put the code back." : "Refresh:\n  " + refresh();
    throw new AssertionError(
        name + " is not what the code gives.\n" + difference + "\n" + advice + "\n" + remedy);
  }

  private static String refresh() {
    return Repository.command("-D" + WRITE + "=true", null);
  }

  private static String firstDifference(String golden, String actual) {
    List<String> before = golden.lines().toList();
    List<String> after = actual.lines().toList();
    int line = 0;
    while (line < Math.min(before.size(), after.size())
        && before.get(line).equals(after.get(line))) {
      line++;
    }
    return "First difference, line %d:%n  golden: %s%n  now:    %s"
        .formatted(line + 1, lineOf(before, line), lineOf(after, line));
  }

  private static String lineOf(List<String> lines, int number) {
    return number < lines.size() ? lines.get(number) : "(the file ends before)";
  }
}
