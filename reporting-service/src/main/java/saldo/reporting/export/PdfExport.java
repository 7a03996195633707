package saldo.reporting.export;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import saldo.http.pdf.PdfDocument;

/** Statements on paper: A4, as a company sends them to its customers. */
@Singleton
public class PdfExport {
  private final Template template;
  private final Texts texts = Texts.english();

  PdfExport(@Location("statement.html") Template template) {
    this.template = template;
  }

  /** The PDF. */
  public byte[] pdf(Printed printed) {
    String page =
        template.data("s", new SheetMaker(printed, texts).sheet()).data("t", texts.all()).render();
    return PdfDocument.of(page, _ -> {});
  }
}
