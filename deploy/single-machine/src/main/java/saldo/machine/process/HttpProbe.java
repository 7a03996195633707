package saldo.machine.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Ready when a GET answers 200. */
public record HttpProbe(URI uri) implements Probe {
  private static final int PATIENCE_MILLIS = 3_000;

  @Override
  public boolean isReady() {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException notYet) {
      return false;
    }
  }
}
