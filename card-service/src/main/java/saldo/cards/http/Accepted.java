package saldo.cards.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which of several forms of an answer a request prefers. */
public final class Accepted {
  private Accepted() {}

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
