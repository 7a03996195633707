package saldo.reporting.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** The forms that statements are given out in: by the end of the address, or as is accepted. */
enum StatementForm {
  JSON("", MediaType.APPLICATION_JSON),
  PDF(".pdf", "application/pdf"),
  CSV(".csv", "text/csv"),
  XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CAMT_053(".xml", "application/xml"),
  MT_940(".sta", "text/plain");

  private final String ending;
  private final String mediaType;

  StatementForm(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** The form and the name before its ending. */
  record Asked(String name, StatementForm form) {}

  /** What a request asks for. */
  static Asked of(String file, HttpHeaders headers) {
    Optional<StatementForm> named =
        Arrays.stream(values())
            .filter(form -> form != JSON && file.endsWith(form.ending))
            .findFirst();
    return named
        .map(form -> new Asked(file.substring(0, file.length() - form.ending.length()), form))
        .orElseGet(() -> new Asked(file, accepted(headers)));
  }

  private static StatementForm accepted(HttpHeaders headers) {
    for (MediaType wanted : headers.getAcceptableMediaTypes()) {
      for (StatementForm form : values()) {
        if (wanted.isCompatible(MediaType.valueOf(form.mediaType))) {
          return form;
        }
      }
    }
    return JSON;
  }
}
