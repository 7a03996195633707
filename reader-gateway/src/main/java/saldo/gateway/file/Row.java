package saldo.gateway.file;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param line where it is, from 1, the header included
 * @param complete whether it has as many columns as the header
 * @param values of the columns that the mapping names, without spaces around
 */
record Row(long line, boolean complete, Map<String, String> values) {
  private static final char UNREADABLE = '\uFFFD';

  String value(String column) {
    return values.getOrDefault(column, "");
  }

  /** Whether its bytes were characters of the file's charset. */
  boolean isReadable() {
    return values.values().stream().noneMatch(value -> value.indexOf(UNREADABLE) >= 0);
  }
}
