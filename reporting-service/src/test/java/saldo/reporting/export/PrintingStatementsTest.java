package saldo.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.http.testing.WithoutKafka;
import saldo.reporting.export.Printed.Status;
import saldo.schemas.reporting.Statement;

/** Statements on paper say what there is to say, on as many pages as they need. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
@Tag("S2.050")
class PrintingStatementsTest {
  /** Where pages are left to be looked at, if a directory is named. */
  private static final String PICTURES = "saldo.pictures";

  private static final float INCH_DOTS = 110;

  @Inject PdfExport export;

  @Test
  void aStatementSaysWhoseItIsWhatHappenedAndWhatIsLeft() throws IOException {
    String text = text("ordinary", printed(Samples.ordinary(), Status.FINAL), 1);
    assertThat(text)
        .contains("Nordwind Mineralöl AG", "Registration no. HRB 4711")
        .contains("Jönsson & Söhne Spedition GmbH", "HH-AC 1042", "Maria Öztürk")
        .contains("1 Oct 2026 – 31 Oct 2026", "acme-hh-ac-1", "6391123400000000")
        .contains("Opening balance", "42.50", "Closing balance")
        .contains("Diesel B7", "Station Nord, Kieler Straße 5", "late", "120400\u00a0km")
        .contains("corrects fact:pump-3:122", "price of the pump was wrong")
        .contains("By product", "AdBlue")
        .contains("Signed with key 0123456789abcdef", "Page 1 of 1");
  }

  @Test
  void anEmptyStatementSaysSo() throws IOException {
    assertThat(text("empty", printed(Samples.empty(), Status.FINAL), 1))
        .contains("Nothing was booked in this period.", "42.50")
        .doesNotContain("By product");
  }

  @Test
  void aLongStatementRepeatsItsHeadingsAndCountsItsPages() throws IOException {
    String text = text("lengthy", printed(Samples.lengthy(), Status.FINAL), 5);
    assertThat(text).contains("Page 1 of 5", "Page 5 of 5");
    assertThat(text.split("Price/l", -1)).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void aTestAndAFalseSignatureAreMarkedLoudly() throws IOException {
    assertThat(text("test", Printed.tested(Samples.ordinary()), 2))
        .contains("TEST RUN")
        .doesNotContain("Signed with key");
    assertThat(text("invalid", printed(Samples.ordinary(), Status.INVALID), 2))
        .contains("THE SIGNATURE OF THIS STATEMENT DOES NOT FIT");
  }

  private static Printed printed(Statement statement, Status status) {
    return new Printed(statement, status, "c2lnbmF0dXJl", "0123456789abcdef");
  }

  private String text(String name, Printed printed, int pages) throws IOException {
    try (PDDocument document = Loader.loadPDF(export.pdf(printed))) {
      pictures(name, document);
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      return new PDFTextStripper().getText(document);
    }
  }

  private static void pictures(String name, PDDocument document) throws IOException {
    String directory = System.getProperty(PICTURES);
    if (directory != null) {
      Files.createDirectories(Path.of(directory));
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage picture = renderer.renderImageWithDPI(page, INCH_DOTS);
        ImageIO.write(
            picture, "png", Path.of(directory, name + "-" + (page + 1) + ".png").toFile());
      }
    }
  }
}
