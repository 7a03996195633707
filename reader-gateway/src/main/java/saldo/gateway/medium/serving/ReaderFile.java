package saldo.gateway.medium.serving;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.pn532.Pn532;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.SaldoJson;

/** The readers that are connected to this machine, as somebody has written them down in a file. */
final class ReaderFile {
  private ReaderFile() {}

  /**
   * A reader that is connected here.
   *
   * @param link where it is
   */
  record Connected(DeskPlace place, LinkAddress link) {}

  /** All of the file. */
  private record Written(List<Line> readers) {}

  /** What the file says of one; see {@link DeskPlace}. */
  private record Line(
      LedgerId ledger,
      String terminal,
      @Nullable String servicePoint,
      int number,
      String currency,
      boolean loads,
      String link) {
    private static final int LONGEST_NAME = 128;

    Connected connected() {
      if (terminal.isBlank() || terminal.length() > LONGEST_NAME) {
        throw new IllegalArgumentException("a terminal has a name of 1 to 128 characters");
      }
      Money _ = Money.of(0, currency);
      return new Connected(
          new DeskPlace(ledger, terminal, servicePoint, number, currency, loads),
          Pn532.address(link));
    }
  }

  /**
   * Reads the file.
   *
   * @throws IOException with a sentence that says what is wrong with it and what to do
   */
  static List<Connected> read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(
          "there is no file of readers %s, or it may not be read: make one, or name another"
              .formatted(file));
    }
    try {
      List<Connected> readers =
          SaldoJson.strict().readValue(Files.readAllBytes(file), Written.class).readers().stream()
              .map(Line::connected)
              .toList();
      requireDifferent(readers);
      return readers;
    } catch (JsonProcessingException wrong) {
      throw wrong(file, SaldoJson.explain(wrong));
    } catch (IllegalArgumentException wrong) {
      throw wrong(file, String.valueOf(wrong.getMessage()));
    }
  }

  private static void requireDifferent(List<Connected> readers) {
    Set<String> names = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    Set<LinkAddress> links = new HashSet<>();
    for (Connected reader : readers) {
      DeskPlace place = reader.place();
      require(names.add(place.ledger() + "|" + place.terminal()), "terminal " + place.terminal());
      require(numbers.add(place.number()), "number " + place.number());
      require(links.add(reader.link()), "link " + reader.link());
    }
  }

  private static void require(boolean first, String what) {
    if (!first) {
      throw new IllegalArgumentException(
          "two readers have the %s: each needs its own".formatted(what));
    }
  }

  private static IOException wrong(Path file, String sentence) {
    return new IOException("the file of readers %s can not be used: %s".formatted(file, sentence));
  }
}
