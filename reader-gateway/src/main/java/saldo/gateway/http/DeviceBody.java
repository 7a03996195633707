package saldo.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.json.StrictJson;

/** Reads what a device sends, up to a limit. */
final class DeviceBody {
  /** A thousand records with their items fit well; more would be memory given away. */
  static final int MOST_BYTES = 1 << 20;

  private DeviceBody() {}

  static byte[] read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new BodyTooLargeException(MOST_BYTES);
      }
      return bytes;
    } catch (IOException e) {
      throw new RefusedException(StrictJson.MALFORMED, "the body broke off: send it again");
    }
  }
}
