package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.RegistryRejection.FIELD_INVALID;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.Rejected;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.Connection.Driver;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;
import saldo.schemas.registry.Unit;

/** What is registered for fuel is in order before anything is asked of a terminal. */
class FuelFieldsTest {

  @ParameterizedTest
  @CsvSource({
    "FPP, tcp://10.1.0.3:4001",
    "FPP, tcp://pump-3.west.example:65535",
    "FPP, tcp://[fe80::1]:1",
    "FPP, serial:///dev/ttyUSB0",
    "FPP, serial:///dev/ttyUSB0?baud=9600",
    "FPP, serial:///dev/pts/7?baud=115200",
    "JSON_PTS, http://10.1.0.9:8080/jsonPTS",
    "JSON_PTS, https://pts.example",
    "JSON_PTS, https://pts.example/"
  })
  @Tag("S2.016")
  void aTerminalIsReachedByALink(Driver driver, String link) {
    accepted(terminal(new Connection(driver, link, 3, "EUR")));
  }

  @ParameterizedTest
  @CsvSource({
    "FPP, ''",
    "FPP, 10.1.0.3:4001",
    "FPP, tcp://10.1.0.3",
    "FPP, tcp://10.1.0.3:0",
    "FPP, tcp://10.1.0.3:65536",
    "FPP, tcp://10.1.0.3:4001/",
    "FPP, tcp://:4001",
    "FPP, serial://ttyUSB0?baud=9600",
    "FPP, serial:///dev/ttyUSB0?baud=49",
    "FPP, serial:///dev/ttyUSB0?baud=4000001",
    "FPP, serial:///dev/ttyUSB0?baud=9600&stop=2",
    "FPP, http://10.1.0.9:8080/jsonPTS",
    "JSON_PTS, tcp://10.1.0.3:4001",
    "JSON_PTS, http://10.1.0.9:99999/",
    "JSON_PTS, http://me:secret@10.1.0.9/",
    "JSON_PTS, http://10.1.0.9/a b"
  })
  void anythingElseIsNoLink(Driver driver, String link) {
    refused("connection.link", terminal(new Connection(driver, link, null, "EUR")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 256})
  void anAddressIsAByte(int address) {
    refused(
        "connection.address", terminal(new Connection(Driver.FPP, "tcp://a:1", address, "EUR")));
  }

  @Test
  void theFirstAndTheLastAddressAreAddresses() {
    accepted(terminal(new Connection(Driver.FPP, "tcp://a:1", 1, "EUR")));
    accepted(terminal(new Connection(Driver.FPP, "tcp://a:1", 255, "EUR")));
    accepted(terminal(new Connection(Driver.FPP, "tcp://a:1", null, "EUR")));
  }

  @Test
  void aTerminalCountsInACurrency() {
    refused("connection.currency", terminal(new Connection(Driver.FPP, "tcp://a:1", null, "euro")));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void whatCannotBeIsRefused(String field, MasterData data) {
    refused(field, data);
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        wrong("odometerStepKm", vehicle(0L, null)),
        wrong("odometerStepKm", vehicle(100_001L, null)),
        wrong("tankMl", vehicle(null, 0L)),
        wrong("tankMl", vehicle(null, 100_000_001L)),
        wrong("readerCode", fuel("")),
        wrong("readerCode", fuel("DIESEL-95")),
        wrong("readerCode", fuel("ABCDEFGHI")),
        wrong("account.terms.exposure.homeReader", exposed(Exposure.Policy.HOME_READER, null)),
        wrong("account.terms.exposure.homeReader", exposed(Exposure.Policy.SPLIT, "pump")),
        wrong("account.terms.exposure.homeReader", exposed(Exposure.Policy.ACCEPT, "pump")),
        wrong("account.terms.exposure.homeReader", exposed(Exposure.Policy.HOME_READER, "no id")));
  }

  @Test
  void whatIsJustPossibleIsAccepted() {
    accepted(vehicle(1L, 100_000_000L));
    accepted(vehicle(100_000L, 1L));
    accepted(exposed(Exposure.Policy.SPLIT, null));
    accepted(exposed(Exposure.Policy.ACCEPT, null));
  }

  private static void refused(String field, MasterData data) {
    Decision<RegistryEvent, RegistryRejection> decision =
        given().when(define("a", data)).thenRefused(FIELD_INVALID).decision();
    assertThat(((Rejected<RegistryEvent, RegistryRejection>) decision).details())
        .containsEntry("field", field);
  }

  private static void accepted(MasterData data) {
    given(acme(), define("canteen", servicePoint(null), YESTERDAY))
        .when(define("a", data))
        .then(defined("a", data, NOW));
  }

  private static Arguments wrong(String field, MasterData data) {
    return Arguments.of(field, data);
  }

  private static Terminal terminal(Connection connection) {
    Terminal known = RegistryLanguage.terminal(0, null);
    return new Terminal(
        known.name(),
        known.servicePoint(),
        known.model(),
        known.identifiers(),
        known.capabilities(),
        known.offline(),
        connection);
  }

  private static Vehicle vehicle(@Nullable Long step, @Nullable Long tank) {
    return new Vehicle("B-AB 123", "acme", null, step, tank);
  }

  private static Product fuel(@Nullable String readerCode) {
    return new Product(
        "Diesel", "fuel", Pricing.FIXED, Unit.MILLILITRE, ProductPurpose.SALE, readerCode);
  }

  private static CardProfile exposed(Exposure.Policy policy, @Nullable String home) {
    Terms terms = new Terms(null, 0, null, new Exposure(policy, home));
    return new CardProfile(
        "Fleet",
        List.of(CardService.FUEL),
        List.of(Channel.TERMINAL),
        new AccountPlan(AccountKind.PREPAID, "EUR", terms),
        null,
        null,
        0,
        null);
  }
}
