package saldo.gateway.simulator.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Lets whoever runs the simulator act at its pumps, a line for each deed. */
final class ForecourtConsole {
  private static final String HELP =
      "ask CONTROLLER PUMP TAG | fill CONTROLLER PUMP TAG LITRES | upload CONTROLLER |"
          + " repeat CONTROLLER | tags CONTROLLER | replace CONTROLLER";

  private final List<Forecourt> forecourts;

  ForecourtConsole(List<Forecourt> forecourts) {
    this.forecourts = List.copyOf(forecourts);
  }

  /** Does one deed, and says what came of it. */
  String answer(String line) {
    String[] words = line.strip().split("\\s+", -1);
    try {
      return switch (words[0].toLowerCase(Locale.ROOT)) {
        case "ask" -> at(words).asked(pump(words), words[3]);
        case "fill" -> at(words).filled(pump(words), words[3], litres(words[4]));
        case "upload" -> at(words).uploaded();
        case "repeat" -> at(words).repeated();
        case "tags" -> at(words).tags();
        case "replace" -> at(words).replaced();
        default -> "not understood: type " + HELP;
      };
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
      return "not understood: type " + HELP;
    } catch (IllegalArgumentException wrong) {
      return "not done: " + wrong.getMessage();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return "not done: the simulator ends";
    }
  }

  private Forecourt at(String[] words) {
    int place = Integer.parseInt(words[1]);
    if (place < 1 || place > forecourts.size()) {
      throw new IllegalArgumentException("there is no controller " + place);
    }
    return forecourts.get(place - 1);
  }

  private static int pump(String[] words) {
    return Integer.parseInt(words[2]);
  }

  private static BigDecimal litres(String text) {
    if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      throw new IllegalArgumentException(
          "'%s' are no litres; give them as 26.720, with at most three decimals".formatted(text));
    }
    return new BigDecimal(text);
  }
}
