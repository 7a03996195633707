package saldo.schemas.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import saldo.schemas.generate.Channels.Channel;
import saldo.schemas.generate.Channels.Header;

/** The AsyncAPI 3.0 document of all topics. */
final class AsyncApi {
  private AsyncApi() {}

  static ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Saldo")
        .put("version", "1")
        .put(
            "description",
            "Everything that is said between tills, services and auditors. Values are compact JSON;"
                + " unknown fields are skipped, absent fields are null.")
        .putObject("license")
        .put("name", "Apache-2.0");
    document.put("defaultContentType", "application/json");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    ObjectNode messages = document.putObject("components").putObject("messages");
    for (Channel channel : Channels.all()) {
      String name = nameOf(channel);
      channels.set(name, channel(channel));
      operations
          .putObject("write-" + name)
          .put("action", "send")
          .put("summary", "By " + channel.topic().owner() + ".")
          .putObject("channel")
          .put("$ref", "#/channels/" + name);
      messages.set(name, message(channel));
    }
    return document;
  }

  private static ObjectNode channel(Channel channel) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("address", channel.topic().name());
    node.put("description", channel.topic().purpose());
    node.putObject("messages")
        .putObject(nameOf(channel))
        .put("$ref", "#/components/messages/" + nameOf(channel));
    node.putObject("bindings").putObject("kafka").put("topic", channel.topic().name());
    return node;
  }

  private static ObjectNode message(Channel channel) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", nameOf(channel));
    node.put("summary", channel.value());
    if (!channel.headers().isEmpty()) {
      ObjectNode headers = node.putObject("headers").put("type", "object");
      ObjectNode properties = headers.putObject("properties");
      channel.headers().forEach(header -> add(header, properties));
      channel.headers().stream()
          .filter(Header::always)
          .forEach(header -> headers.withArray("required").add(header.name()));
    }
    channel
        .family()
        .ifPresentOrElse(
            family ->
                node.putObject("payload")
                    .put("$ref", "json-schema/" + Generated.fileOf(family.folder())),
            () -> node.put("contentType", "application/octet-stream"));
    node.putObject("bindings")
        .putObject("kafka")
        .putObject("key")
        .put("type", "string")
        .put("description", channel.topic().key());
    return node;
  }

  private static void add(Header header, ObjectNode properties) {
    properties.putObject(header.name()).put("type", "string").put("description", header.meaning());
  }

  private static String nameOf(Channel channel) {
    return channel.topic().name().replaceFirst("^saldo\\.", "").replace('.', '-');
  }
}
