package saldo.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import saldo.testing.Repository;

/**
 * The files of the repository as git knows them: what is ignored is left out, what is new is in.
 *
 * @param texts path from the root to content, in order of the paths
 */
record SourceTree(SortedMap<String, String> texts) {
  private static final List<String> TEXT =
      List.of(".java", ".md", ".xml", ".json", ".yaml", ".yml", ".properties", ".html", ".sh");

  static SourceTree of(Map<String, String> texts) {
    return new SourceTree(new TreeMap<>(texts));
  }

  static SourceTree ofRepository() {
    SortedMap<String, String> texts = new TreeMap<>();
    String listed =
        git("ls-files", "--cached", "--others", "--exclude-standard", "-z")
            .orElseThrow(() -> new IllegalStateException("not a git checkout"));
    for (String path : listed.split("\0", -1)) {
      Path file = Repository.file(path);
      if (Files.isRegularFile(file)) {
        texts.put(path, isText(path) ? read(file) : "");
      }
    }
    return new SourceTree(texts);
  }

  /** What git says, or nothing if it refuses. */
  static Optional<String> git(String... arguments) {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    try {
      Process git = new ProcessBuilder(command).directory(Repository.root().toFile()).start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  boolean has(String path) {
    return texts.containsKey(path);
  }

  /** Whether something is in this folder. */
  boolean hasFolder(String path) {
    return path.isEmpty() || !texts.tailMap(path + "/").headMap(path + "0").isEmpty();
  }

  /** Path and content of the files that end so. */
  Stream<Map.Entry<String, String>> endingWith(String ending) {
    return texts.entrySet().stream().filter(file -> file.getKey().endsWith(ending));
  }

  private static boolean isText(String path) {
    return TEXT.stream().anyMatch(path::endsWith);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
