package saldo.gateway.medium.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.schemas.LedgerId;

/** Somebody writes down which readers are connected to a machine. */
class FilesOfReadersTest {
  private static final String GOOD =
      """
      {"ledger": "canteen", "terminal": "till-1", "servicePoint": "canteen-1", "number": 1,
       "currency": "EUR", "loads": true, "link": "serial:///dev/ttyUSB0"}\
      """;

  @TempDir Path directory;

  @Test
  @Tag("S0.001")
  void aReaderHasAPlaceANumberAndALink() throws Exception {
    assertThat(ReaderFile.read(written("{\"readers\": [%s]}".formatted(GOOD))))
        .containsExactly(
            new ReaderFile.Connected(
                new DeskPlace(LedgerId.of("canteen"), "till-1", "canteen-1", 1, "EUR", true),
                new LinkAddress.Serial("/dev/ttyUSB0", 115_200)));
    assertThat(ReaderFile.read(written("{\"readers\": []}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "number": 1,        | "number": 0,          | a reader's number should be 1 to 65535, not 0
          "number": 1,        | "number": 70000,      | a reader's number should be 1 to 65535, not 70000
          "serial:///dev/ttyUSB0" | "ttyUSB0"         | it should begin with tcp:// or serial://
          "loads": true,      |                       | loads
          "loads": true,      | "loads": true, "lods": 1, | lods
          "EUR"               | "euro"                | 'euro'
          "till-1"            | ""                    | a terminal has a name of 1 to 128 characters
          """)
  void whatIsWrongIsSaid(String good, String bad, String sentence) {
    String file = "{\"readers\": [%s]}".formatted(GOOD.replace(good, bad == null ? "" : bad));
    assertThatThrownBy(() -> ReaderFile.read(written(file)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the file of readers ")
        .hasMessageContaining(sentence);
  }

  @Test
  void eachReaderHasATerminalANumberAndALinkOfItsOwn() {
    String other = GOOD.replace("till-1", "till-2").replace("\"number\": 1", "\"number\": 2");
    thenTwoAreRefused(GOOD, "the terminal till-1");
    thenTwoAreRefused(GOOD.replace("till-1", "till-2"), "the number 1");
    thenTwoAreRefused(other, "the link serial:///dev/ttyUSB0?baud=115200");
  }

  private void thenTwoAreRefused(String second, String same) {
    assertThatThrownBy(
            () -> ReaderFile.read(written("{\"readers\": [%s, %s]}".formatted(GOOD, second))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("two readers have " + same + ": each needs its own");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path missing = directory.resolve("missing.json");
    assertThatThrownBy(() -> ReaderFile.read(missing))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("there is no file of readers " + missing);
  }

  private Path written(String text) throws IOException {
    return Files.writeString(directory.resolve("readers.json"), text);
  }
}
