package saldo.schemas.generate;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CodeHash;
import saldo.schemas.CommandId;
import saldo.schemas.Dated;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.PresentedCode;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.examples.Example.Family;
import saldo.schemas.generate.Channels.Channel;
import saldo.schemas.generate.Channels.Header;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AdjustmentCommand;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumMirror.Seen;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Refusal;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.ledger.Undelivered;
import saldo.schemas.reader.ReaderEntry;
import saldo.schemas.reader.ReaderEvent;
import saldo.schemas.reader.RunResult;
import saldo.schemas.reader.Unreachable;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.registry.RegistryRejection;
import saldo.schemas.registry.SecondPersonRule;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.registry.Unit;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementHolder;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItemKind;
import saldo.schemas.reporting.StatementParty;
import saldo.schemas.reporting.StatementPeriod;
import saldo.schemas.topics.Topic.Retention;

/** The page that lists every topic and every message with its fields. */
final class EventsDocument {
  private static final String INTRODUCTION =
      """
      # Topics and messages

      Everything that is said between tills, services and auditors: about money (the *ledger*), about
      cards, and about whom and what they belong to (the *registry*). Each of the three has a topic of
      commands, one of events, one of outcomes, and one that holds the latest state. What is *reported*
      for good has a topic of its own.

      Generated from `saldo.schemas`; after a change of the code, refresh it with
      `mvn -pl schemas test -Dgolden.write=true`. Each message is shown as it is on the wire
      in [schemas/golden](../schemas/golden), and defined for programs in
      [schemas/json-schema](../schemas/json-schema) and
      [schemas/asyncapi.json](../schemas/asyncapi.json).

      """;

  private static final String HOW_TO_READ =
      """
      * Messages are compact JSON. The heading of a command, an event or an outcome is its `type`, that
        of a registered thing its `kind`: the first field of the message, not repeated in the tables.
      * A field marked ? may be absent, every other one is there. Readers skip fields that they do not
        know; whoever takes commands over HTTP refuses them.
      * Amounts are whole minor units (cents, öre). A whole number has up to 64 bits.
      * A time is ISO 8601 text such as `2026-11-21T14:05:00.250Z`, always written in UTC.
      * A message with a second version on the wire got fields; the first version is read for ever.
      """;

  private final Page page;

  EventsDocument(Docstrings docstrings) {
    this.page = new Page(docstrings);
  }

  String text() {
    page.chapter("How to read this");
    page.paragraph(HOW_TO_READ);
    topics();
    page.chapter("Around every command");
    page.types(List.of(Envelope.class, Origin.class));
    ledger();
    cards();
    registry();
    readers();
    reporting();
    page.chapter("Parts of all messages");
    page.types(List.of(Money.class, Dated.class));
    page.section(FieldTypes.TEXTS);
    page.texts(
        LedgerId.class,
        AccountId.class,
        CommandId.class,
        EntryId.class,
        CardNumber.class,
        MediumId.class,
        CardRef.class,
        CodeHash.class,
        PresentedCode.class,
        AllocationPeriod.class);
    return INTRODUCTION + page.contents() + "\n" + page.body().stripTrailing() + "\n";
  }

  private void topics() {
    page.chapter("Topics");
    page.table("topic", "what it holds", "key", "value", "headers", "kept", "written by");
    for (Channel channel : Channels.all()) {
      page.row(
          "`" + channel.topic().name() + "`",
          channel.topic().purpose(),
          channel.topic().key(),
          channel.family().map(EventsDocument::schema).orElse("anything"),
          channel.headers().stream()
              .map(header -> "`" + header.name() + "`")
              .collect(Collectors.joining(", ")),
          kept(channel.topic().retention()),
          channel.topic().owner());
    }
    page.line("");
    page.section("Headers");
    page.table("header", "meaning");
    Map<String, Header> headers = new LinkedHashMap<>();
    Channels.all().stream()
        .flatMap(channel -> channel.headers().stream())
        .forEach(header -> headers.putIfAbsent(header.name(), header));
    headers
        .values()
        .forEach(header ->
            page.row("`" + header.name() + "`" + (header.always() ? "" : " ?"), header.meaning()));
    page.line("");
  }

  private static String schema(Family family) {
    String file = Generated.fileOf(family.folder());
    return "[" + family.folder() + "](../" + Generated.SCHEMA_FOLDER + file + ")";
  }

  private static String kept(Retention retention) {
    return switch (retention) {
      case Retention.Forever() -> "for ever";
      case Retention.For(Duration time) -> time.toDays() + " days";
      case Retention.Latest() -> "latest of each key";
    };
  }

  private void ledger() {
    page.chapter("Ledger");
    family(FieldTypes.LEDGER_COMMANDS, LedgerCommand.class);
    family(FieldTypes.LEDGER_EVENTS, LedgerEvent.class, JournalEntry.class);
    family(FieldTypes.LEDGER_OUTCOMES, Outcome.class);
    page.section("Ledger states");
    page.types(List.of(AccountSnapshot.class, Undelivered.class, Undelivered.Claim.class));
    page.types(List.of(MediumMirror.class, OpenWrite.class, Seen.class));
    page.section("Ledger parts");
    page.types(List.of(Posting.class, Item.class, Terms.class, AutoReload.class, Exposure.class));
    page.types(List.of(Filling.class, MediumReading.class, Write.class, Begun.class));
    page.types(List.of(AccountPlan.class, Refusal.class, Outcome.ToWrite.class));
    page.types(List.of(CardUse.class, CardUse.LimitUse.class, AllocationSource.class));
    page.section("Ledger enumerations");
    page.names(AccountKind.class, AccountStatus.class, Tender.class, Treatment.class);
    page.names(AdjustmentCommand.Direction.class, LedgerCommand.Bulk.Mode.class);
    page.names(Replacement.class, Delivery.class, PeriodLength.class, HoldService.class);
    page.names(Exposure.Policy.class, Resolution.class, RejectionReason.class);
  }

  private void cards() {
    page.chapter("Cards");
    family("Card commands", CardCommand.class);
    family(FieldTypes.CARD_EVENTS, CardEvent.class, CardEntry.class);
    family("Card outcomes", CardOutcome.class);
    page.section("Card states");
    page.types(List.of(CardState.class, CardLinks.class, AccountLink.class, Medium.class));
    page.section("Card parts");
    page.types(List.of(CardCommand.Blank.class));
    page.section("Card enumerations");
    page.names(CardStatus.class, CardForm.class, ValueMode.class, Attribute.class);
    page.names(CardCommand.Loss.class, CardRejection.class);
  }

  private void registry() {
    page.chapter("Registry");
    family("Registry commands", RegistryCommand.class);
    family(FieldTypes.REGISTERED_THINGS, MasterData.class);
    family(FieldTypes.REGISTRY_EVENTS, RegistryEvent.class, RegistryEntry.class);
    family("Registry outcomes", RegistryOutcome.class);
    page.section("Registry states");
    page.types(List.of(RegisteredItem.class, RegisteredItem.Version.class));
    page.types(List.of(Pairing.class, Pairing.Offer.class, Pairing.Device.class));
    page.section("Registry parts");
    page.types(List.of(Limit.class, Limit.Hours.class, Price.class));
    page.types(List.of(TerminalIdentifiers.class, Capabilities.class, Connection.class));
    page.types(List.of(SecondPersonRule.class));
    page.section("Registry enumerations");
    page.names(MasterKind.class, OrganisationRole.class, ServicePointKind.class, BearerKind.class);
    page.names(CardService.class, saldo.schemas.card.Channel.class);
    page.names(Limit.Measure.class, Limit.Period.class, OfflinePolicy.class);
    page.names(Connection.Driver.class);
    page.names(Pricing.class, Unit.class, ProductPurpose.class, RegistryRejection.class);
  }

  private void readers() {
    page.chapter("Readers");
    family(FieldTypes.READER_EVENTS, ReaderEvent.class, ReaderEntry.class);
    page.section("Reader enumerations");
    page.names(Unreachable.class, RunResult.class);
  }

  private void reporting() {
    page.chapter("Reporting");
    page.section("Statements");
    page.types(List.of(Statement.class, StatementPeriod.class, StatementHolder.class));
    page.types(List.of(StatementParty.class, StatementItem.class, StatementItem.Detail.class));
    page.section("Reporting enumerations");
    page.names(StatementItemKind.class);
  }

  /** A family, after what its members are the content of. */
  private void family(String title, Class<?> family, Class<?>... around) {
    page.section(title);
    page.about(family);
    page.types(
        Stream.concat(Arrays.stream(around), MessageShape.typesOf(family).stream())
            .<Class<?>>map(type -> type)
            .toList());
  }
}
