package saldo.gateway.link;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** Bytes to and from a device. One thread reads and writes; any thread may close. */
public interface ByteLink extends Closeable {
  /**
   * Waits for bytes.
   *
   * @param buffer takes them, from its begin
   * @param timeout how long to wait for the first; at least a millisecond
   * @return how many came, 0 if none came in time
   * @throws IOException if the link has failed or was closed, by either side
   */
  int read(byte[] buffer, Duration timeout) throws IOException;

  /**
   * Writes all bytes.
   *
   * @throws IOException if the link has failed or was closed
   */
  void write(byte[] bytes) throws IOException;

  /** What it is called in logs: its address. */
  String name();
}
