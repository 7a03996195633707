package saldo.machine.readme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a document says somebody types, and what comes back. */
final class Session {
  /** Stands in a document for what is left out of an answer. */
  private static final String AND_SO_ON = "…";

  /** A block of code; only one of no particular language is typed. */
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  private Session() {}

  /**
   * A command with its answer.
   *
   * @param answer empty if the document does not show it
   */
  record Step(String command, String answer) {

    /**
     * Whether an answer is the one in the document, but for times and what is left out there; where
     * none is shown, whether it is no refusal.
     */
    boolean isAnsweredBy(String text) {
      if (answer.isEmpty()) {
        return !text.contains("urn:saldo:reason") && !text.startsWith("{\"outcome\"");
      }
      String pattern =
          Arrays.stream(timeless(answer).split(AND_SO_ON, -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*"));
      return Pattern.compile(pattern, Pattern.DOTALL).matcher(timeless(text)).matches();
    }
  }

  /** The part between the marks {@code <!-- session -->}; commands begin with a dollar. */
  static List<Step> between(String begin, String end, String document) {
    String text = document.substring(document.indexOf(begin), document.indexOf(end));
    List<Step> steps = new ArrayList<>();
    for (String part : text.split("\n\\$ ", -1)) {
      int line = part.indexOf('\n');
      String command = line < 0 ? part : part.substring(0, line);
      String answer = line < 0 ? "" : part.substring(line).replace("```", "");
      if (!part.startsWith(begin)) {
        steps.add(new Step(command, answer.strip()));
      }
    }
    return steps;
  }

  /** All blocks of code in order: a command a line, below it its answer if that is JSON. */
  static List<Step> ofBlocks(String document) {
    List<Step> steps = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(document);
    while (blocks.find()) {
      String typed = blocks.group(1).isEmpty() ? blocks.group(2) : "";
      for (String line : typed.lines().toList()) {
        if (line.startsWith("{") && !steps.isEmpty()) {
          steps.set(steps.size() - 1, new Step(steps.getLast().command(), line));
        } else {
          steps.add(new Step(line, ""));
        }
      }
    }
    return steps;
  }

  static String timeless(String answer) {
    return answer.replaceAll("\"(bookedAt|businessTime)\":\"[^\"]*\"", "\"$1\":\"a time\"").strip();
  }
}
