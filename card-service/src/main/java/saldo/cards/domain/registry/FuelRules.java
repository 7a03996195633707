package saldo.cards.domain.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.registry.Connection;

/** What fuel terminals have to be told, and how they are reached. */
final class FuelRules {
  private static final String HOST = "([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])";
  private static final Pattern TCP = Pattern.compile("tcp://" + HOST + ":(?<port>\\d{1,5})");
  private static final Pattern SERIAL =
      Pattern.compile("serial:///[A-Za-z0-9._/-]{1,200}(\\?baud=(?<baud>\\d{1,7}))?");
  private static final Pattern HTTP =
      Pattern.compile("https?://" + HOST + "(:(?<port>\\d{1,5}))?(/[A-Za-z0-9._~/-]{0,200})?");
  private static final Pattern READER_CODE = Pattern.compile("[A-Za-z0-9]{1,8}");

  private FuelRules() {}

  static void connection(Fields fields, Connection connection) {
    boolean link =
        switch (connection.driver()) {
          case FPP -> isSerial(connection.link()) || isTcp(connection.link());
          case JSON_PTS -> isHttp(connection.link());
        };
    fields
        .that(
            link,
            "connection.link",
            switch (connection.driver()) {
              case FPP -> "tcp://host:port, or serial:///path?baud=9600";
              case JSON_PTS -> "http://host:port/path, or the same with https";
            })
        .range("connection.address", connection.address(), 1, Limits.ADDRESS)
        .currency("connection.currency", connection.currency());
  }

  static void readerCode(Fields fields, @Nullable String code) {
    fields.that(
        code == null || READER_CODE.matcher(code).matches(),
        "readerCode",
        "1 to 8 letters or digits");
  }

  /** As the ledger asks it of an account's terms. */
  static void exposure(Fields fields, Exposure exposure) {
    boolean home = exposure.homeReader() != null;
    fields.that(
        home == (exposure.policy() == Exposure.Policy.HOME_READER),
        "account.terms.exposure.homeReader",
        "a terminal if the policy is home-reader, and else none");
  }

  private static boolean isTcp(String link) {
    Matcher tcp = TCP.matcher(link);
    return tcp.matches() && isPort(tcp.group("port"));
  }

  private static boolean isSerial(String link) {
    Matcher serial = SERIAL.matcher(link);
    return serial.matches()
        && (serial.group("baud") == null
            || isBetween(serial.group("baud"), Limits.BAUD_LEAST, Limits.BAUD));
  }

  private static boolean isHttp(String link) {
    Matcher http = HTTP.matcher(link);
    return http.matches() && (http.group("port") == null || isPort(http.group("port")));
  }

  private static boolean isPort(String digits) {
    return isBetween(digits, 1, Limits.PORT);
  }

  private static boolean isBetween(String digits, int least, int most) {
    int number = Integer.parseInt(digits);
    return number >= least && number <= most;
  }
}
