package saldo.gateway.file;

/** The file cannot be read on from a line; what came before it can. */
final class UnreadableFileException extends Exception {
  private final long line;

  UnreadableFileException(long line, String sentence) {
    super(sentence);
    this.line = line;
  }

  long line() {
    return line;
  }
}
