package saldo.gateway.jsonpts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages as they are on the wire: {@code {"Protocol":"jsonPTS","PtsId":"…","Packets":[…]}}. It is
 * somebody else's protocol, so fields that we do not know are passed over; those that we use have
 * to be what they should be. Decimals stay decimals.
 */
public final class PtsJson {
  private static final String PROTOCOL = "jsonPTS";
  private static final int LONGEST_ID = 64;
  private static final int MOST_PACKETS = 1_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private PtsJson() {}

  /** An object to be filled. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A list to be filled. */
  public static ArrayNode list() {
    return MAPPER.createArrayNode();
  }

  /** No data at all. */
  public static JsonNode nothing() {
    return MissingNode.getInstance();
  }

  /** Reads a message; whatever the bytes are, this does not fail. */
  public static Received read(byte[] bytes) {
    try {
      return message(MAPPER.readTree(bytes));
    } catch (JsonProcessingException e) {
      return new Received.Unreadable("it is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      return new Received.Unreadable("it is not JSON in UTF-8");
    }
  }

  private static Received message(JsonNode root) {
    if (!PROTOCOL.equals(root.path("Protocol").textValue())) {
      return new Received.Unreadable("it does not say that its protocol is jsonPTS");
    }
    JsonNode packets = root.path("Packets");
    if (!packets.isArray() || packets.size() > MOST_PACKETS) {
      return new Received.Unreadable("it has no Packets, or more than " + MOST_PACKETS);
    }
    String ptsId = root.path("PtsId").textValue();
    if (ptsId != null && (ptsId.isBlank() || ptsId.length() > LONGEST_ID)) {
      return new Received.Unreadable("its PtsId is not of 1 to " + LONGEST_ID + " characters");
    }
    List<Packet> read = new ArrayList<>();
    for (JsonNode each : packets) {
      Packet packet = packet(each);
      if (packet == null) {
        return new Received.Unreadable("one of its packets has no Type");
      }
      read.add(packet);
    }
    return new Received.Message(ptsId, read);
  }

  private static @Nullable Packet packet(JsonNode node) {
    String type = node.path("Type").textValue();
    if (type == null || type.isBlank()) {
      return null;
    }
    JsonNode id = node.path("Id");
    return new Packet(
        id.isInt() ? id.intValue() : 0,
        type,
        node.path("Data"),
        error(node),
        node.path("Message").textValue());
  }

  private static @Nullable PtsError error(JsonNode node) {
    if (!node.path("Error").booleanValue()) {
      return null;
    }
    JsonNode code = node.path("Code");
    String message = node.path("Message").textValue();
    return new PtsError(code.isInt() ? code.intValue() : 0, message == null ? "" : message);
  }

  /**
   * Writes a message.
   *
   * @param ptsId which controller it is for; not said if absent
   */
  public static byte[] write(@Nullable String ptsId, List<Packet> packets) {
    ObjectNode root = object().put("Protocol", PROTOCOL);
    if (ptsId != null) {
      root.put("PtsId", ptsId);
    }
    ArrayNode all = root.putArray("Packets");
    packets.forEach(packet -> all.add(written(packet)));
    try {
      return MAPPER.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode written(Packet packet) {
    ObjectNode node = object().put("Id", packet.id()).put("Type", packet.type());
    if (!packet.data().isMissingNode()) {
      node.set("Data", packet.data());
    }
    PtsError error = packet.error();
    if (error != null) {
      node.put("Error", true).put("Code", error.code()).put("Message", error.message());
    } else if (packet.message() != null) {
      node.put("Message", packet.message());
    }
    return node;
  }
}
