package saldo.gateway.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets a parser read only so much for one row: a quote that is never closed would otherwise make
 * the rest of the file one row, in memory.
 */
final class BudgetReader extends FilterReader {
  /** No till writes a longer row; the parser's own buffer comes on top. */
  static final int ROW_CHARACTERS = 64 << 10;

  private static final int PARSER_BUFFER = 16 << 10;

  private int budget = ROW_CHARACTERS + PARSER_BUFFER;

  BudgetReader(Reader in) {
    super(in);
  }

  /** A row is read. */
  void refill() {
    budget = ROW_CHARACTERS + PARSER_BUFFER;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    spend(1);
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    spend(count);
    return count;
  }

  private void spend(int characters) throws IOException {
    budget -= Math.max(0, characters);
    if (budget < 0) {
      throw new IOException("a row is longer than " + ROW_CHARACTERS + " characters");
    }
  }
}
