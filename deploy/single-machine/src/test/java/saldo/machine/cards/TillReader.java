package saldo.machine.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import saldo.gateway.medium.CardUid;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Moment;
import saldo.gateway.simulator.pn532.Pn532Simulator;
import saldo.gateway.simulator.pn532.ReaderSurface;
import saldo.machine.cards.Programme.Answer;

/** A till with a reader for media, which is simulated; cards go from one such till to another. */
final class TillReader implements AutoCloseable {
  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final int POLLS_AWAY = 20;

  private final String till;
  private final ReaderSurface surface;
  private final Pn532Simulator simulator;
  private final int port;

  /**
   * @param till which terminal it belongs to
   * @param cards that are put there later
   */
  TillReader(String till, List<SimulatedCard> cards) {
    this.till = till;
    this.surface = new ReaderSurface(cards, _ -> {});
    this.simulator = new Pn532Simulator(surface, Pn532Simulator.Habits.GOOD);
    try {
      this.port = simulator.listen(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down that these readers are connected, numbered from 1, as their owner would. */
  static void connect(Path data, String ledger, List<TillReader> readers) throws IOException {
    String lines =
        readers.stream()
            .map(reader ->
                """
                {"ledger":"%s","terminal":"%s","servicePoint":"%s","number":%d,"currency":"EUR",\
                "loads":true,"link":"tcp://127.0.0.1:%d"}\
                """
                    .formatted(
                        ledger,
                        reader.till,
                        Programme.PLACE,
                        readers.indexOf(reader) + 1,
                        reader.port))
            .collect(Collectors.joining(","));
    Files.writeString(data.resolve("readers.json"), "{\"readers\":[" + lines + "]}", UTF_8);
    Path key = Files.writeString(data.resolve("cards.key"), KEY, UTF_8);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
  }

  String till() {
    return till;
  }

  /** A card of this reader's drawer is put on it, and the till shows a state. */
  JsonNode put(Programme programme, CardUid card, String state) {
    surface.put(card);
    return shows(programme, state);
  }

  void take(Programme programme) {
    assertThat(surface.take()).isPresent();
    await().until(() -> !shown(programme).path("state").asText().matches("ready|refused"));
  }

  /** The card that lies there is torn off at its n-th write from now, for some seconds. */
  void tearsAt(int write, Moment moment) {
    surface.lying().orElseThrow().switchOn(Tear.atWrite(write, moment).absentFor(POLLS_AWAY));
  }

  /** The card that lies there is lost for a moment at its next write, without being taken away. */
  void slips() {
    surface.lying().orElseThrow().switchOn(Tear.atWrite(1, Moment.DURING));
  }

  JsonNode shows(Programme programme, String state) {
    await()
        .untilAsserted(() ->
            assertThat(shown(programme).path("state").asText())
                .as("%s: %s", till, shown(programme))
                .matches(state));
    return shown(programme);
  }

  JsonNode shown(Programme programme) {
    return programme.lookAs(till, path("")).body();
  }

  /** What the till wants under a key of its own; it does not ask again by itself. */
  Answer ask(Programme programme, String key, String type, String fields) {
    return programme.once(
        till, path("/operations"), key, "{\"type\":\"%s\",%s}".formatted(type, fields));
  }

  Answer look(Programme programme) {
    return programme.once(till, path("/look"), "look", "");
  }

  Answer format(Programme programme) {
    return programme.once(till, path("/format"), "format", "");
  }

  private String path(String rest) {
    return "/devices/" + till + "/medium" + rest;
  }

  @Override
  public void close() {
    try {
      simulator.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
