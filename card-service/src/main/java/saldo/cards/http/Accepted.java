package saldo.cards.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import saldo.http.csv.CsvTable;

/** Which of several forms of an answer a request prefers. */
public final class Accepted {
  /** A table. */
  public static final String CSV = CsvTable.MEDIA_TYPE;

  /** A table as it is answered. */
  public static final String CSV_UTF8 = CsvTable.UTF_8;

  private Accepted() {}

  /** Whether a table is preferred to JSON. */
  public static boolean asTable(HttpHeaders headers) {
    return of(headers, List.of(MediaType.APPLICATION_JSON, CSV)).equals(CSV);
  }

  /**
   * The form to answer in.
   *
   * @param forms media types, the usual one first; that is the answer if all are welcome
   */
  public static String of(HttpHeaders headers, List<String> forms) {
    for (MediaType wanted : headers.getAcceptableMediaTypes()) {
      for (String form : forms) {
        if (wanted.isCompatible(MediaType.valueOf(form))) {
          return form;
        }
      }
    }
    return forms.getFirst();
  }
}
