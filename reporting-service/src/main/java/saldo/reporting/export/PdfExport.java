package saldo.reporting.export;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Statements on paper: A4, as a company sends them to its customers. */
@Singleton
public class PdfExport {
  /** Have Latin, Greek and Cyrillic letters, which the fonts that every reader has do not. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final Template template;
  private final Texts texts = Texts.english();

  PdfExport(@Location("statement.html") Template template) {
    this.template = template;
  }

  /** The PDF. */
  public byte[] pdf(Printed printed) {
    String page =
        template.data("s", new SheetMaker(printed, texts).sheet()).data("t", texts.all()).render();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.withProducer("Saldo");
    builder.useFont(PdfExport::font, "Sheet");
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
  }
}
