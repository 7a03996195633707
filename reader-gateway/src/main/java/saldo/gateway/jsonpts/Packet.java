package saldo.gateway.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One request or answer in a message.
 *
 * @param id by which the answer names its request; 0 if absent
 * @param type what it is, such as {@code UploadPumpTransaction}
 * @param data what it says; missing if absent
 * @param error what went wrong; nothing if absent
 * @param message {@code OK} where a request is acknowledged without data
 */
public record Packet(
    int id, String type, JsonNode data, @Nullable PtsError error, @Nullable String message) {

  /** A request, or an answer with data. */
  public static Packet of(int id, String type, JsonNode data) {
    return new Packet(id, type, data, null, null);
  }

  /** The acknowledgement of a request: whoever sent it may forget it. */
  public Packet acknowledged() {
    return new Packet(id, type, PtsJson.nothing(), null, "OK");
  }

  /** The refusal of a request: whoever sent it has to send it again. */
  public Packet refused(PtsError why) {
    return new Packet(id, type, PtsJson.nothing(), why, null);
  }
}
