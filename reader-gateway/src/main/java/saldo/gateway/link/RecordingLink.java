package saldo.gateway.link;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/** Shows every chunk that goes over another link to somebody, such as for diagnosis. */
public final class RecordingLink implements ByteLink {
  private final ByteLink link;
  private final Consumer<Chunk> traffic;

  /**
   * Bytes as they went over the link.
   *
   * @param sent whether this side sent them
   */
  public record Chunk(boolean sent, byte[] bytes) {}

  /**
   * Around a link.
   *
   * @param traffic is called in the thread that reads or writes, and has to be quick
   */
  public RecordingLink(ByteLink link, Consumer<Chunk> traffic) {
    this.link = link;
    this.traffic = traffic;
  }

  @Override
  public int read(byte[] buffer, Duration timeout) throws IOException {
    int count = link.read(buffer, timeout);
    if (count > 0) {
      traffic.accept(new Chunk(false, Arrays.copyOf(buffer, count)));
    }
    return count;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    traffic.accept(new Chunk(true, bytes.clone()));
    link.write(bytes);
  }

  @Override
  public String name() {
    return link.name();
  }

  @Override
  public void close() throws IOException {
    link.close();
  }
}
