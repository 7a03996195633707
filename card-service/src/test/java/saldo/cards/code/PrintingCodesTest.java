package saldo.cards.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import saldo.cards.code.CodeSheet.Contents;
import saldo.cards.code.CodeSheet.Printed;
import saldo.cards.code.CodeSheet.Refused;
import saldo.http.SecretCode;
import saldo.http.testing.WithoutKafka;
import saldo.schemas.CardNumber;

@QuarkusTest
@TestProfile(WithoutKafka.class)
class PrintingCodesTest {
  private static final String TITLE = "Kantine & Café Süd";
  private static final float DPI = 203.2f;

  /** At that many dots per inch, a millimetre is this many dots. */
  private static final int DOTS_PER_MM = 8;

  @Inject CodeSheet sheet;

  @Test
  void tenCardsFillAPageOfA4() throws IOException {
    try (PDDocument ten = printed(cards(10), List.of());
        PDDocument eleven = printed(cards(11), List.of())) {
      assertThat(ten.getNumberOfPages()).isEqualTo(1);
      assertThat(eleven.getNumberOfPages()).isEqualTo(2);
      PDRectangle page = ten.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isEqualTo(PDRectangle.A4.getWidth(), within(0.1f));
      assertThat(page.getHeight()).isEqualTo(PDRectangle.A4.getHeight(), within(0.1f));
    }
  }

  @Test
  void aCardSaysWhoseItIs() throws IOException {
    Printed card = new Printed(CardNumber.withCheckDigit("639112340000001"), "Łukasz Żółć", code());
    try (PDDocument document = printed(List.of(card), List.of())) {
      assertThat(text(document))
          .contains(TITLE, "Łukasz Żółć", "6391 1234 0000 001")
          .doesNotContain(card.code().text())
          .doesNotContain("Nothing is printed");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TITLE);
    }
  }

  @Test
  void theLongestTitleAndNameAreNotCutOff() throws IOException {
    String title = "Betriebsgastronomie der Stadtwerke Musterstadt am Rhein GmbH";
    String name = "Maria Magdalena ".repeat(6).strip() + " Ende";
    CardNumber longest = CardNumber.withCheckDigit("639112340000000123");
    Contents contents = new Contents(title, List.of(new Printed(longest, name, code())), List.of());
    try (PDDocument document = Loader.loadPDF(sheet.pdf(contents))) {
      PDFTextStripperByArea area = new PDFTextStripperByArea();
      area.addRegion("title", area(20, 17, 45, 30));
      area.addRegion("name", area(20, 47.5, 75, 9));
      area.addRegion("number", area(20, 56, 75, 9));
      area.extractRegions(document.getPage(0));
      assertThat(area.getTextForRegion("title")).containsIgnoringWhitespaces(title);
      assertThat(area.getTextForRegion("name")).containsIgnoringWhitespaces(name);
      assertThat(area.getTextForRegion("number")).contains("6391 1234 0000 0001 231");
    }
  }

  @Test
  void aNameWithSignsThatNobodySeesIsPrintedWithoutThem() throws IOException {
    Printed card = new Printed(number(1), "Ma\u0000ria\uD800 <b>", code());
    try (PDDocument document = printed(List.of(card), List.of())) {
      assertThat(text(document)).contains("Maria <b>");
    }
  }

  @Test
  void eachCodeIsReadWhereItsCardIs() throws IOException {
    List<Printed> cards = cards(10);
    try (PDDocument document = printed(cards, List.of())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      for (int i = 0; i < cards.size(); i++) {
        int left = (15 + i % 2 * 95) * DOTS_PER_MM;
        int top = (135 + i / 2 * 540) * DOTS_PER_MM / 10;
        BufferedImage card = page.getSubimage(left, top, 85 * DOTS_PER_MM, 54 * DOTS_PER_MM);
        assertThat(Reading.codes(card)).containsExactly(cards.get(i).code().text());
      }
    }
  }

  @Test
  void aModuleIsAMillimetreAndNothingIsCutOff() throws IOException {
    try (PDDocument document = printed(cards(1), List.of())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      // the first finder pattern: its corner is 5 mm from the right and upper edge of the card
      int x = (15 + 51 + 4) * DOTS_PER_MM;
      int y = 135 * DOTS_PER_MM / 10 + 5 * DOTS_PER_MM;
      assertThat(isDark(page, x - 2, y + 4)).isFalse();
      assertThat(isDark(page, x + 2, y + 4)).isTrue();
      assertThat(isDark(page, x + 7 * DOTS_PER_MM - 2, y + 4)).isTrue();
      assertThat(isDark(page, x + 7 * DOTS_PER_MM + 2, y + 4)).isFalse();
    }
  }

  @Test
  void cardsThatGotNoCodeAreOnTheLastPage() throws IOException {
    Refused unknown = new Refused(CardNumber.of("C_9"), "There is no card <C_9>: check it.");
    try (PDDocument document = printed(cards(3), List.of(unknown))) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(2);
      assertThat(last.getText(document))
          .contains(TITLE, "Nothing is printed", "C_9", "There is no card <C_9>: check it.");
    }
  }

  @Test
  void aHundredCardsOfWhichHalfAreRefused() throws IOException {
    List<Refused> refused =
        IntStream.range(0, 50)
            .mapToObj(i -> new Refused(number(i + 500), "The card is closed: take another one."))
            .toList();
    try (PDDocument document = printed(cards(50), refused)) {
      assertThat(document.getNumberOfPages()).isEqualTo(7);
      assertThat(text(document)).contains("6 / 7", number(549).value());
    }
  }

  private PDDocument printed(List<Printed> cards, List<Refused> refused) throws IOException {
    return Loader.loadPDF(sheet.pdf(new Contents(TITLE, cards, refused)));
  }

  private static List<Printed> cards(int count) {
    List<Printed> cards = new ArrayList<>();
    String[] names = {
      "Maria Öztürk", "", "Jean-Baptiste de la Fontaine-Montmorency", "Ольга Петрова"
    };
    for (int i = 0; i < count; i++) {
      cards.add(new Printed(number(i), names[i % names.length], code()));
    }
    return cards;
  }

  private static CardNumber number(int i) {
    return CardNumber.withCheckDigit(String.valueOf(639_112_340_000_000L + i));
  }

  private static SecretCode code() {
    return SecretCode.random(new SecureRandom(), SecretCode.SCANNED);
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  /** In millimetres from the upper left corner. */
  private static Rectangle2D area(double x, double y, double width, double height) {
    double points = 72 / 25.4;
    return new Rectangle2D.Double(x * points, y * points, width * points, height * points);
  }

  private static boolean isDark(BufferedImage picture, int x, int y) {
    return (picture.getRGB(x, y) & 0xFF) < 0x80;
  }
}
