package saldo.http.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Pages that were written as HTML on paper. Nothing of them touches the disk. */
public final class PdfDocument {
  /** Has Latin, Greek and Cyrillic letters, which the fonts that every reader has do not. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfDocument() {}

  /**
   * The PDF.
   *
   * @param html well-formed, in the font {@code Sheet}
   * @param more what else its renderer has to know
   */
  public static byte[] of(String html, Consumer<PdfRendererBuilder> more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(html, null);
    builder.withProducer("Saldo");
    builder.useFont(PdfDocument::font, "Sheet");
    builder.toStream(bytes);
    more.accept(builder);
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
