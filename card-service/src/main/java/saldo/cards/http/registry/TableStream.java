package saldo.cards.http.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import saldo.cards.csv.TableWriter;
import saldo.cards.view.HeldFilter;
import saldo.cards.view.RegistryReader;
import saldo.kit.projection.Page;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.RegisteredItem;

/** A whole table, written as it is read. What becomes known meanwhile may be in it or not. */
record TableStream(RegistryReader reader, LedgerId ledger, HeldFilter wanted)
    implements StreamingOutput {
  /** A price list may have a megabyte. */
  private static final int PAGE = 100;

  @Override
  public void write(OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    TableWriter table = TableWriter.begin(wanted.kind(), wanted.at(), text);
    String cursor = "";
    while (cursor != null) {
      Page<RegisteredItem> page = reader.items(ledger, wanted.kind(), cursor, PAGE);
      table.write(page.items().stream().filter(wanted.shown()).toList());
      cursor = page.next();
    }
    text.flush();
  }
}
