package saldo.cards.code;

import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import saldo.http.SecretCode;
import saldo.http.pdf.PdfDocument;
import saldo.schemas.CardNumber;

/**
 * QR cards on paper: a PDF of A4 pages with ten cards of 85 by 54 mm each, to be cut or printed on
 * pre-cut sheets. Nothing of it touches the disk.
 */
@Singleton
public class CodeSheet {
  /** Fits beside the QR code in the usual size. */
  private static final int LONG_TITLE = 36;

  /** Fits on two lines in the usual size. */
  private static final int LONG_NAME = 60;

  private final Template template;

  CodeSheet(@Location("code-sheet.html") Template template) {
    this.template = template;
  }

  /**
   * What is printed.
   *
   * @param title whose cards they are
   * @param cards in order
   * @param refused for which nothing is printed; they are listed on a page of their own
   */
  public record Contents(String title, List<Printed> cards, List<Refused> refused) {}

  /**
   * A card.
   *
   * @param bearer the name of who holds it; empty if nobody is known
   */
  public record Printed(CardNumber number, String bearer, SecretCode code) {}

  /** A card that got no code, and why. */
  public record Refused(CardNumber number, String why) {}

  /** A card at its place. */
  public record Cell(
      String place, String number, String bearer, String bearerSize, RawString picture) {}

  /** The PDF. */
  public byte[] pdf(Contents contents) {
    String page =
        template
            .data("title", visible(contents.title()))
            .data("titleSize", size(contents.title(), LONG_TITLE))
            .data("pages", pages(contents.cards()))
            .data("marks", SheetLayout.marks())
            .data("refused", contents.refused())
            .render();
    return PdfDocument.of(page, renderer -> renderer.useSVGDrawer(new BatikSVGDrawer()));
  }

  private static List<List<Cell>> pages(List<Printed> cards) {
    List<List<Cell>> pages = new ArrayList<>();
    for (int first = 0; first < cards.size(); first += SheetLayout.CARDS) {
      List<Cell> page = new ArrayList<>();
      int end = Math.min(cards.size(), first + SheetLayout.CARDS);
      for (Printed card : cards.subList(first, end)) {
        page.add(
            new Cell(
                SheetLayout.place(page.size()),
                CardDigits.grouped(card.number()),
                visible(card.bearer()),
                size(card.bearer(), LONG_NAME),
                new RawString(QrPicture.of(card.code()).svg())));
      }
      pages.add(page);
    }
    return pages;
  }

  private static String size(String text, int most) {
    return text.length() <= most ? "usual" : "small";
  }

  /** Without what XML has no words for. */
  private static String visible(String text) {
    return text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
