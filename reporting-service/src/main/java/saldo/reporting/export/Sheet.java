package saldo.reporting.export;

import java.util.List;

/** What the template prints, all of it as text. */
public record Sheet(
    String issuer,
    String issuerLegalId,
    List<String> address,
    List<Fact> facts,
    List<Fact> sums,
    List<Row> rows,
    List<Subtotal> subtotals,
    boolean late,
    String footer,
    String banner) {

  /** A label and its value. */
  public record Fact(String label, String value) {}

  /** A line of the table. */
  public record Row(
      String date,
      String kind,
      String words,
      boolean late,
      String litres,
      String price,
      String amount,
      String balance) {}

  /** What was taken of one product. */
  public record Subtotal(String product, String count, String litres, String amount) {}
}
