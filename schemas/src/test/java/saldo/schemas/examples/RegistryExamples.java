package saldo.schemas.examples;

import static saldo.schemas.examples.CardCommandExamples.NEXT_MONTH;
import static saldo.schemas.examples.CardEventExamples.ASKED;
import static saldo.schemas.examples.CardEventExamples.DESK;
import static saldo.schemas.examples.CardEventExamples.RECORDED;
import static saldo.schemas.examples.EventExamples.LEDGER;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;
import saldo.schemas.registry.RegistryCommand.MergeBearers;
import saldo.schemas.registry.RegistryCommand.OfferPairing;
import saldo.schemas.registry.RegistryCommand.PairDevice;
import saldo.schemas.registry.RegistryCommand.RenewPairing;
import saldo.schemas.registry.RegistryCommand.UnpairDevice;
import saldo.schemas.registry.RegistryCommand.Withdraw;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.BearersMerged;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryEvent.DevicePaired;
import saldo.schemas.registry.RegistryEvent.DeviceUnpaired;
import saldo.schemas.registry.RegistryEvent.PairingOffered;
import saldo.schemas.registry.RegistryEvent.PairingRenewed;
import saldo.schemas.registry.RegistryEvent.Withdrawn;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.registry.RegistryRejection;

/** What is said to the registry and by it: every kind of thing is defined once. */
final class RegistryExamples {
  private static final String OPENING = "the canteen opens";
  private static final String TERMINAL = "TERM_WESTPORT_3";
  private static final String CODE_HASH = "5f".repeat(32);
  private static final String SECRET_HASH = "c0".repeat(32);

  /** Came later than the others. */
  private static final Define PROGRAMME =
      new Define("EUR", MasterDataExamples.PROGRAMME, NEXT_MONTH, OPENING);

  static final List<RegistryCommand> COMMANDS =
      Stream.<Stream<? extends RegistryCommand>>of(
              definitions(MasterDataExamples.ALL),
              Stream.of(
                  PROGRAMME,
                  new Withdraw(MasterKind.TERMINAL, TERMINAL, NEXT_MONTH, "scrapped"),
                  new MergeBearers("BR_GUEST_88", "BR_4711", "gave her name"),
                  new DefineMany(definitions(MasterDataExamples.ALL).limit(2).toList()),
                  new OfferPairing(TERMINAL, CODE_HASH, 15, "new till"),
                  new PairDevice(TERMINAL, CODE_HASH, SECRET_HASH),
                  new RenewPairing(TERMINAL, SECRET_HASH),
                  new UnpairDevice(TERMINAL, "stolen")),
              definitions(MasterDataExamples.LATER))
          .<RegistryCommand>flatMap(commands -> commands)
          .toList();

  private static final List<RegistryEvent> EVENTS =
      Stream.<Stream<? extends RegistryEvent>>of(
              defined(MasterDataExamples.ALL),
              Stream.of(
                  new Withdrawn(MasterKind.TERMINAL, TERMINAL, NEXT_MONTH, "scrapped"),
                  new BearersMerged("BR_GUEST_88", "BR_4711", RECORDED, "gave her name"),
                  new PairingOffered(TERMINAL, CODE_HASH, NEXT_MONTH, "new till"),
                  new DevicePaired(TERMINAL, CODE_HASH, SECRET_HASH, "new till"),
                  new PairingRenewed(TERMINAL),
                  new DeviceUnpaired(TERMINAL, "stolen"),
                  new Defined(PROGRAMME.id(), PROGRAMME.data(), NEXT_MONTH, OPENING)),
              defined(MasterDataExamples.LATER))
          .<RegistryEvent>flatMap(events -> events)
          .toList();

  static final List<RegistryEntry> ENTRIES =
      IntStream.range(0, EVENTS.size()).mapToObj(i -> entry(i + 1, EVENTS.get(i))).toList();

  /** What fuel terminals need to know. */
  static final List<RegistryCommand> WITH_FUEL =
      definitions(MasterDataExamples.WITH_FUEL).<RegistryCommand>map(define -> define).toList();

  static final List<RegistryEntry> FUEL_ENTRIES =
      defined(MasterDataExamples.WITH_FUEL)
          .map(defined -> entry(EVENTS.size() + 1, defined))
          .toList();

  static final Map<String, Envelope<RegistryCommand>> ENVELOPES =
      Map.of(
          "request",
          new Envelope<>(
              CommandId.of("desk2:000100"),
              LEDGER,
              DESK,
              ASKED,
              new Define(
                  "BR_GUEST_88",
                  new MasterData.Bearer("Dot", BearerKind.BENEFICIARY, "ORG_NORDWERK", "ext. 88"),
                  ASKED,
                  "new trainee")));

  static final List<RegistryOutcome> OUTCOMES =
      List.of(
          new RegistryOutcome.Accepted(LEDGER, new EntryId("import:2026-11"), 14, 26, RECORDED),
          new RegistryOutcome.Rejected(
              LEDGER,
              new EntryId("desk2:000101"),
              RegistryRejection.REFERENCE_UNKNOWN,
              "The location LOC_SENTOFT is not registered on 2026-11-20: define it first.",
              Map.of("location", "LOC_SENTOFT")));

  static final Map<String, RegisteredItem> ITEMS =
      new TreeMap<>(
          Map.of(
              "card-profile",
              new RegisteredItem(
                  MasterKind.CARD_PROFILE,
                  "CP_STAFF",
                  List.of(
                      new Version(ASKED, RECORDED, MasterDataExamples.PROFILE),
                      new Version(NEXT_MONTH, RECORDED, null)),
                  null),
              "merged-bearer",
              new RegisteredItem(
                  MasterKind.BEARER,
                  "BR_GUEST_88",
                  List.of(new Version(ASKED, RECORDED, MasterDataExamples.GUEST)),
                  "BR_4711"),
              "paired-terminal",
              new RegisteredItem(
                  MasterKind.TERMINAL,
                  TERMINAL,
                  List.of(new Version(ASKED, RECORDED, null)),
                  null,
                  new Pairing(
                      new Pairing.Offer(CODE_HASH, NEXT_MONTH, "new till", true),
                      new Pairing.Device(SECRET_HASH, RECORDED, RECORDED)))));

  private RegistryExamples() {}

  private static Stream<Defined> defined(List<Map.Entry<String, MasterData>> things) {
    return things.stream().map(e -> new Defined(e.getKey(), e.getValue(), NEXT_MONTH, OPENING));
  }

  private static Stream<Define> definitions(List<Map.Entry<String, MasterData>> things) {
    return things.stream().map(e -> new Define(e.getKey(), e.getValue(), NEXT_MONTH, OPENING));
  }

  private static RegistryEntry entry(int seq, RegistryEvent event) {
    EntryId entry = new EntryId("import:2026-11/" + seq);
    return new RegistryEntry(LEDGER, seq, entry, ASKED, RECORDED, DESK, event);
  }
}
