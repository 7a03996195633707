package saldo.machine.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Ready when the broker answers an ApiVersions request, the first thing that every Kafka client
 * asks. Written out by hand, because a client library would double the launcher's memory.
 */
public record KafkaProbe(int port) implements Probe {
  private static final int PATIENCE_MILLIS = 3_000;
  private static final short API_VERSIONS = 18;
  private static final short VERSION = 0;
  private static final int CORRELATION = 1;
  private static final short NO_CLIENT_ID = -1;
  private static final int REQUEST_BYTES = 10;

  @Override
  public boolean isReady() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      ask(new DataOutputStream(socket.getOutputStream()));
      return isGood(new DataInputStream(socket.getInputStream()));
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void ask(DataOutputStream out) throws IOException {
    out.writeInt(REQUEST_BYTES);
    out.writeShort(API_VERSIONS);
    out.writeShort(VERSION);
    out.writeInt(CORRELATION);
    out.writeShort(NO_CLIENT_ID);
    out.flush();
  }

  private static boolean isGood(DataInputStream in) throws IOException {
    int length = in.readInt();
    int correlation = in.readInt();
    short error = in.readShort();
    return length > 0 && correlation == CORRELATION && error == 0;
  }
}
