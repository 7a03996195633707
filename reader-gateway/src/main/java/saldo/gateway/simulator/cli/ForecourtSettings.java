package saldo.gateway.simulator.cli;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import saldo.gateway.simulator.jsonpts.PtsFaults;

/**
 * What is to be simulated, as {@code name=value} arguments: {@code port}, {@code controllers},
 * {@code pumps}, {@code seed}, {@code faults}, {@code fill-every}, {@code zone}, {@code upload-to},
 * {@code secret}.
 *
 * @param port to listen on; 0 for any that is free
 * @param controllers how many, on the one port, 1 to 99
 * @param pumps how many each has, 1 to 50
 * @param faults what goes wrong
 * @param fillEvery how often somebody fills; zero is never
 * @param zone in which the clocks show the time
 * @param upload where fillings go by themselves; nowhere if absent
 */
record ForecourtSettings(
    int port,
    int controllers,
    int pumps,
    PtsFaults faults,
    Duration fillEvery,
    ZoneId zone,
    Optional<Upload> upload) {
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_CONTROLLERS = 99;
  private static final int MOST_PUMPS = 50;
  private static final List<String> NAMES =
      List.of(
          "port",
          "controllers",
          "pumps",
          "seed",
          "faults",
          "fill-every",
          "zone",
          "upload-to",
          "secret");

  /**
   * Where fillings go.
   *
   * @param to the gateway's address for them
   * @param secret the same of all controllers
   */
  record Upload(URI to, String secret) {}

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static ForecourtSettings parse(String... args) {
    Arguments arguments = Arguments.parse(NAMES, args);
    if (arguments.text("port").isEmpty()) {
      throw new IllegalArgumentException("say where: give a port");
    }
    return new ForecourtSettings(
        Math.toIntExact(arguments.number("port", 0, 0, HIGHEST_PORT)),
        Math.toIntExact(arguments.number("controllers", 1, 1, MOST_CONTROLLERS)),
        Math.toIntExact(arguments.number("pumps", 1, 1, MOST_PUMPS)),
        PtsFaults.parse(arguments.text("faults").orElse(""), arguments.seed()),
        arguments.fillEvery(),
        arguments.zone(),
        upload(arguments));
  }

  private static Optional<Upload> upload(Arguments arguments) {
    Optional<String> to = arguments.text("upload-to");
    Optional<String> secret = arguments.text("secret");
    if (to.isPresent() != secret.isPresent()) {
      throw new IllegalArgumentException(
          "upload-to and secret belong together: give both, or none of them");
    }
    return to.map(text -> new Upload(address(text), secret.get()));
  }

  private static URI address(String text) {
    if (!text.matches("https?://[^/\\s]+/\\S*")) {
      throw new IllegalArgumentException(
          "upload-to is '%s'; give an address as http://127.0.0.1:8083/jsonPTS".formatted(text));
    }
    return URI.create(text);
  }
}
