package saldo.machine.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** A machine with a reader for cards that have their money on them; it talks to the gateway. */
final class SnackMachine {
  static final String PLACE = "PS_SNACKS";
  static final String TERMINAL = "snack-1";
  private static final int KEY_BYTES = 16;

  private final Http http = new Http();
  private final Place place;
  private final String token;

  /**
   * @param place the machine, at the gateway
   * @param token of the machine
   */
  SnackMachine(Place place, String token) {
    this.place = place;
    this.token = token;
  }

  /**
   * Writes down, before the gateway starts, that its reader is connected, with a new master key.
   *
   * @return the loopback port at which the gateway looks for it
   */
  static int connect(Path data) {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.createDirectories(data);
      Files.writeString(
          data.resolve("readers.json"),
          """
          {"readers": [{
            "ledger": "%s", "terminal": "%s", "servicePoint": "%s", "number": 1,
            "currency": "EUR", "loads": true, "link": "tcp://127.0.0.1:%d"
          }]}
          """
              .formatted(Demo.SNACKS, TERMINAL, PLACE, free.getLocalPort()),
          UTF_8);
      byte[] key = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(key);
      Path file =
          Files.createFile(
              data.resolve("cards.key"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(key), US_ASCII);
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its reader shows, in one word. */
  String state() {
    return http.get(url(""), token).body().path("state").asText();
  }

  /** What it wants done with the card that lies there; 202 if that is in doubt. */
  Http.Reply ask(String key, String type, long minor) {
    String tender = type.equals("purchase") ? "" : ",\"tender\":\"cash\"";
    return http.postOnce(
        url("/operations"),
        token,
        key,
        """
        {"type":"%s","amount":{"minor":%d,"currency":"EUR"}%s}\
        """
            .formatted(type, minor, tender));
  }

  /** Makes a purse on the blank card that lies there. */
  void format() {
    Http.Reply reply = http.post(url("/format"), token, "format", "");
    if (reply.status() != 200) {
      throw new MachineException(
          Code.DEMO_FAILED, "A blank card was not formatted: " + reply.body());
    }
  }

  /** Looks at the card that lies there once more, and says what is on it then. */
  long look() {
    return http.post(url("/look"), token, "look", "").body().path("balance").path("minor").asLong();
  }

  private URI url(String rest) {
    return place.service().resolve("/devices/" + place.name() + "/medium" + rest);
  }
}
