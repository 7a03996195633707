package saldo.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every document has to be: findable, linked, and short where it is the first one read. */
final class DocumentRules {
  static final Map<String, Integer> MOST_LINES = Map.of("README.md", 120, "CONTRIBUTING.md", 150);
  private static final String DECISIONS = "docs/decisions/";
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  private DocumentRules() {}

  static List<Finding> in(SourceTree sources) {
    return sources
        .endingWith(".md")
        .flatMap(file -> {
          String path = file.getKey();
          String prose = withoutCode(file.getValue());
          return Stream.of(
                  title(path, prose),
                  links(path, prose, sources),
                  index(path, sources),
                  length(path, file.getValue()))
              .flatMap(findings -> findings);
        })
        .toList();
  }

  /** The text with the lines of its code blocks emptied, so that line numbers stay. */
  private static String withoutCode(String text) {
    return FENCED.matcher(text).replaceAll(code -> code.group().replaceAll("[^\\n]", ""));
  }

  private static Stream<Finding> title(String path, String prose) {
    long titles = prose.lines().filter(line -> line.startsWith("# ")).count();
    return titles == 1
        ? Stream.of()
        : Stream.of(new Finding(path, 0, titles + " titles (\"# …\"): a document has exactly one"));
  }

  private static Stream<Finding> links(String path, String prose, SourceTree sources) {
    return Finding.inLines(path, prose, line -> deadLinks(path, line, sources)).stream();
  }

  private static Stream<String> deadLinks(String path, String line, SourceTree sources) {
    return LINK.matcher(line)
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.contains("://") && !target.startsWith("#"))
        .filter(target -> !isThere(path, target, sources))
        .map(target -> "dead link " + target + ": correct it or drop it");
  }

  private static boolean isThere(String from, String target, SourceTree sources) {
    String file = target.replaceAll("#.*", "").replaceAll("/$", "");
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String path = Path.of(folder + file).normalize().toString().replace('\\', '/');
    return sources.has(path) || sources.hasFolder(path);
  }

  private static Stream<Finding> index(String path, SourceTree sources) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Matcher decision = Pattern.compile(DECISIONS + "\\d{4}-.*").matcher(path);
    boolean listed =
        sources.texts().getOrDefault(DECISIONS + "README.md", "").contains("(" + name + ")");
    return !decision.matches() || listed
        ? Stream.of()
        : Stream.of(new Finding(path, 0, "not in " + DECISIONS + "README.md: add a line for it"));
  }

  private static Stream<Finding> length(String path, String text) {
    int most = MOST_LINES.getOrDefault(path, Integer.MAX_VALUE);
    long lines = text.lines().count();
    return lines <= most
        ? Stream.of()
        : Stream.of(
            new Finding(path, 0, lines + " lines, at most " + most + ": link to a page of docs/"));
  }
}
