package saldo.cards.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import saldo.http.testing.Tokens;
import saldo.kit.client.ClientSettings;
import saldo.kit.client.CommandClient;
import saldo.kit.client.CommandFormat;
import saldo.kit.testing.Records;
import saldo.kit.topics.Partitions;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** What else there is in a canteen with a fleet, as the registry and the ledger know it. */
final class Surroundings {
  private static final LedgerId LEDGER = LedgerId.of(Tokens.LEDGER);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Where it has been done: each broker has topics of its own. */
  private static final Set<String> DEFINED = ConcurrentHashMap.newKeySet();

  private Surroundings() {}

  /** Registers who and what the cards belong to, once. */
  static void define() {
    if (DEFINED.add(bootstrap())) {
      defineAll();
    }
  }

  private static void defineAll() {
    DefineMany all =
        new DefineMany(
            List.of(
                define(
                    "works",
                    new Organisation("Works", List.of(OrganisationRole.ISSUER), null, null)),
                define("staff", new CardGroup("Staff", null, 0)),
                define("canteen", profile()),
                define("maria", new Bearer("Maria Öztürk", BearerKind.MEMBER, "works", null)),
                define("jan", new Bearer("Jan Novák", BearerKind.GUEST, null, null)),
                define("truck", new Vehicle("B-XY 1", "works", null))));
    Envelope<RegistryCommand> command =
        new Envelope<>(CommandId.of("define"), LEDGER, Origin.of("anna"), null, all);
    try (CommandClient<RegistryCommand, RegistryOutcome> client =
        CommandClient.start(
            ClientSettings.of(bootstrap(), "surroundings"),
            Topics.REGISTRY_COMMANDS,
            Topics.REGISTRY_OUTCOMES,
            CommandFormat.byMapper(RegistryOutcome.class))) {
      Optional<RegistryOutcome> outcome = client.ask(command, PATIENCE);
      if (outcome.filter(RegistryOutcome.Accepted.class::isInstance).isEmpty()) {
        throw new AssertionError("not registered: " + outcome);
      }
    }
  }

  /** What the ledger says about a purse, in euro cents. */
  static void balance(String account, long minor, long seq) {
    AccountSnapshot snapshot =
        new AccountSnapshot(
            AccountId.of(account),
            AccountKind.PURSE,
            "EUR",
            AccountStatus.OPEN,
            minor,
            0,
            Terms.PLAIN,
            0,
            seq);
    try {
      byte[] value = SaldoJson.mapper().writeValueAsBytes(snapshot);
      byte[] key = (LEDGER + "|" + account).getBytes(UTF_8);
      Records.produce(
          bootstrap(),
          List.of(new ProducerRecord<>(Topics.LEDGER_BALANCES.name(), partition(), key, value)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Everything that is stored about cards. */
  static Stream<String> stored() {
    return Topics.all().stream()
        .map(Topic::name)
        .filter(name -> name.startsWith("saldo.card."))
        .flatMap(name -> Records.readAll(bootstrap(), name).stream())
        .filter(record -> record.value() != null)
        .map(Records::value);
  }

  /** All commands for the ledger, which nobody takes here. */
  static List<String> askedOfTheLedger() {
    return Records.readAll(bootstrap(), Topics.LEDGER_COMMANDS.name()).stream()
        .map(Records::value)
        .toList();
  }

  private static Define define(String id, MasterData data) {
    return new Define(id, data, null, "for the test");
  }

  private static CardProfile profile() {
    return new CardProfile(
        "Canteen",
        List.of(CardService.SALE),
        List.of(Channel.TERMINAL),
        new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN),
        null,
        null,
        0,
        null);
  }

  private static int partition() {
    int partitions = ConfigProvider.getConfig().getValue("saldo.kafka.partitions", Integer.class);
    return Partitions.of(LEDGER.value(), partitions);
  }

  private static String bootstrap() {
    return ConfigProvider.getConfig().getValue("saldo.kafka.bootstrap", String.class);
  }
}
