package saldo.house;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something that a rule found.
 *
 * @param file its path from the root
 * @param line from 1; 0 if it is about the whole file
 * @param remedy what is wrong and what to do instead
 */
record Finding(String file, long line, String remedy) {
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** Looks at each line of a text on its own. */
  static List<Finding> inLines(String file, String text, Function<String, Stream<String>> rule) {
    List<String> lines = LINE_END.splitAsStream(text).toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(i -> rule.apply(lines.get(i)).map(remedy -> new Finding(file, i + 1, remedy)))
        .toList();
  }

  @Override
  public String toString() {
    return line == 0 ? file + ": " + remedy : file + ":" + line + ": " + remedy;
  }
}
