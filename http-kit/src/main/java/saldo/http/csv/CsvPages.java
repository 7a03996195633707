package saldo.http.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.function.Function;
import saldo.kit.projection.Page;

/**
 * A whole table, written as it is read, however long it is. What becomes known meanwhile may be in
 * it or not.
 *
 * @param pages gives the page after a cursor, the first one for an empty text
 */
public record CsvPages<T>(CsvTable<T> table, Function<String, Page<T>> pages)
    implements StreamingOutput {
  /**
   * The answer to who asks for the table.
   *
   * @param name of the file, without its ending
   */
  public Response answer(String name) {
    return Response.ok(this, CsvTable.UTF_8)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + ".csv")
        .build();
  }

  @Override
  public void write(OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    table.header(text);
    String cursor = "";
    while (cursor != null) {
      Page<T> page = pages.apply(cursor);
      table.rows(page.items(), text);
      cursor = page.next();
    }
    text.flush();
  }
}
