package saldo.house;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shape of the repository. */
final class ProjectRules {
  static final int ROOT_ENTRIES = 16;
  private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
  private static final Pattern NAMELESS =
      Pattern.compile(
          "\\b(" + String.join("|", "TO" + "DO", "FIX" + "ME", "X" + "XX") + ")\\b(?!\\()");

  private static final Pattern TEST = Pattern.compile("(?m)^  @(Parameterized)?Test\\b");

  private ProjectRules() {}

  static List<Finding> rootEntries(SourceTree sources) {
    Set<String> entries =
        sources.texts().keySet().stream()
            .map(path -> path.replaceAll("/.*", ""))
            .filter(Predicate.not(entry -> entry.startsWith(".")))
            .collect(Collectors.toSet());
    return entries.size() <= ROOT_ENTRIES
        ? List.of()
        : List.of(
            new Finding(
                ".",
                0,
                "%d visible entries in the root, at most %d: put it into the folder it is part of"
                    .formatted(entries.size(), ROOT_ENTRIES)));
  }

  static List<Finding> versions(SourceTree sources) {
    return sources
        .endingWith("/pom.xml")
        .flatMap(pom ->
            Finding.inLines(
                pom.getKey(),
                PARENT
                    .matcher(pom.getValue())
                    .replaceAll(parent -> parent.group().replaceAll("[^\\n]", "")),
                line ->
                    line.contains("<version>")
                        ? Stream.of("a version: versions are in the root pom.xml only")
                        : Stream.of())
                .stream())
        .toList();
  }

  static List<Finding> packages(SourceTree sources) {
    return sources
        .endingWith(".java")
        .map(file -> file.getKey().substring(0, file.getKey().lastIndexOf('/')))
        .distinct()
        .filter(folder -> !isDescribed(folder, sources))
        .map(folder ->
            new Finding(
                folder, 0, "no package-info.java with @NullMarked: say what is in the package"))
        .toList();
  }

  private static boolean isDescribed(String folder, SourceTree sources) {
    return Stream.of(folder, folder.replace("/src/test/", "/src/main/"))
        .map(place -> sources.texts().getOrDefault(place + "/package-info.java", ""))
        .anyMatch(text -> text.contains("@NullMarked"));
  }

  static List<Finding> unownedWork(SourceTree sources) {
    return Stream.of(".java", ".md", ".xml", ".html", ".properties")
        .flatMap(sources::endingWith)
        .flatMap(file ->
            Finding.inLines(
                file.getKey(),
                file.getValue(),
                line ->
                    NAMELESS.matcher(line).find()
                        ? Stream.of("work left open: do it, or file it under somebody's name")
                        : Stream.of())
                .stream())
        .toList();
  }

  /** Tests that no build would run: named otherwise, or in a module without the plugin for it. */
  static List<Finding> forgottenTests(SourceTree sources) {
    return sources
        .endingWith(".java")
        .filter(file -> TEST.matcher(file.getValue()).find())
        .filter(file -> !file.getValue().contains("abstract class"))
        .flatMap(file -> forgotten(file.getKey(), sources).stream())
        .toList();
  }

  private static Optional<Finding> forgotten(String path, SourceTree sources) {
    if (path.endsWith("IT.java")) {
      String pom = path.substring(0, path.indexOf("src/")) + "pom.xml";
      boolean runs = sources.texts().getOrDefault(pom, "").contains("maven-failsafe-plugin");
      return runs
          ? Optional.empty()
          : Optional.of(new Finding(path, 0, "never run: add maven-failsafe-plugin to " + pom));
    }
    return path.endsWith("Test.java")
        ? Optional.empty()
        : Optional.of(
            new Finding(path, 0, "never run: name it …Test, or …IT if it starts a broker"));
  }

  /** Wire goldens that are on the shared main branch and are different here. */
  static List<Finding> rewrittenGoldens() {
    return SourceTree.git("merge-base", "origin/main", "HEAD")
        .flatMap(base ->
            SourceTree.git(
                "diff",
                "--no-renames",
                "--diff-filter=MD",
                "--name-only",
                base.strip(),
                "--",
                "schemas/golden"))
        .map(changed ->
            changed
                .lines()
                .map(path -> new Finding(path, 0, "append-only: put it back, add a version"))
                .toList())
        .orElse(List.of());
  }
}
