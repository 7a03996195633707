package saldo.cards.domain.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.*;

/** Streams of commands about a few things, close enough together to get into each other's way. */
final class RandomSteps {
  private static final int LONGEST = 60;
  private static final int DAYS = 8;

  private static final String FIRST_TILL = "t-0";

  private static final List<MasterKind> DEVICES =
      List.of(MasterKind.SERVICE_POINT, MasterKind.TERMINAL);

  /** Each stream is about one of these: the fewer kinds, the more they do to each other. */
  private static final List<List<MasterKind>> THEMES =
      List.of(
          List.of(MasterKind.ORGANISATION),
          List.of(MasterKind.ORGANISATION, MasterKind.VEHICLE),
          List.of(MasterKind.ORGANISATION, MasterKind.LOCATION, MasterKind.LOCATION),
          List.of(MasterKind.ORGANISATION, MasterKind.BEARER, MasterKind.BEARER),
          DEVICES,
          List.of(MasterKind.PRODUCT_GROUP, MasterKind.PRODUCT, MasterKind.PRICE_LIST),
          List.of(MasterKind.values()));

  private final RandomGenerator random;
  private final RandomThings things;
  private final List<MasterKind> kinds;
  private Instant now = RegistryLanguage.NOW;

  private RandomSteps(RandomGenerator random) {
    this.random = random;
    this.things = new RandomThings(random, this::id);
    this.kinds = THEMES.get(random.nextInt(THEMES.size()));
  }

  static List<Step> draw(RandomGenerator random) {
    RandomSteps steps = new RandomSteps(random);
    return Stream.concat(
            steps.opening(),
            IntStream.range(0, random.nextInt(LONGEST)).mapToObj(i -> steps.next()))
        .toList();
  }

  /** There has to be a till before devices can be paired with it. */
  private Stream<Step> opening() {
    DefineMany till =
        RegistryLanguage.together(
            RegistryLanguage.acme(),
            RegistryLanguage.define("canteen", RegistryLanguage.servicePoint(null)),
            RegistryLanguage.define(FIRST_TILL, RegistryLanguage.terminal(0, null)));
    return kinds.equals(DEVICES) ? Stream.of(new Step(till, now)) : Stream.of();
  }

  /** All times at which anything in a stream can change. */
  static List<Instant> times() {
    return IntStream.rangeClosed(-1, DAYS + LONGEST).mapToObj(RandomSteps::day).toList();
  }

  private static Instant day(int number) {
    return RegistryLanguage.NOW.plus(Duration.ofDays(number));
  }

  private Step next() {
    now = random.nextInt(8) == 0 ? now.plus(Duration.ofDays(1)) : now;
    return new Step(command(), now);
  }

  private RegistryCommand command() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> withdraw();
      case 3 -> new MergeBearers(id(MasterKind.BEARER), id(MasterKind.BEARER), why());
      case 4 -> many();
      case 5, 6, 7, 8 -> kinds.equals(DEVICES) ? device() : define();
      default -> define();
    };
  }

  /** Few codes and secrets, so that they are met again. */
  private RegistryCommand device() {
    String terminal = random.nextInt(3) == 0 ? id(MasterKind.TERMINAL) : FIRST_TILL;
    String code = RegistryLanguage.hash(random.nextInt(4) / 3);
    String secret = RegistryLanguage.hash(random.nextInt(4) / 3);
    return switch (random.nextInt(10)) {
      case 0, 1 -> new OfferPairing(terminal, code, random.nextInt(62), why());
      case 2, 3, 4 -> new PairDevice(terminal, code, secret);
      case 5, 6, 7, 8 -> new RenewPairing(terminal, secret);
      default -> new UnpairDevice(terminal, why());
    };
  }

  private RegistryCommand withdraw() {
    MasterKind kind = kind();
    return new Withdraw(kind, id(kind), from(), why());
  }

  private DefineMany many() {
    List<Define> entries = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      entries.add(define());
    }
    return new DefineMany(entries);
  }

  private Define define() {
    MasterKind kind = kind();
    MasterData data = random.nextBoolean() ? plain(kind) : things.next(kind);
    return new Define(random.nextInt(50) == 0 ? "" : id(kind), data, from(), why());
  }

  /** Things that name nothing, or little, are the ground on which others stand. */
  private MasterData plain(MasterKind kind) {
    return switch (kind) {
      case ORGANISATION -> new Organisation("Acme", List.of(OrganisationRole.ISSUER), null, null);
      case LOCATION -> new Location("Plant", id(MasterKind.ORGANISATION), null, null);
      case BEARER -> new Bearer("", oneOf(BearerKind.values()), null, null);
      case SERVICE_POINT,
          TERMINAL,
          VEHICLE,
          CARD_GROUP,
          CARD_PROFILE,
          PRODUCT_GROUP,
          PRODUCT,
          PRICE_LIST,
          TENDER_TYPE,
          ALLOCATION_PLAN,
          USER,
          PROGRAMME ->
          things.next(kind);
    };
  }

  private MasterKind kind() {
    return kinds.get(random.nextInt(kinds.size()));
  }

  private BearerKind oneOf(BearerKind... kinds) {
    return kinds[random.nextInt(kinds.length)];
  }

  private String id(MasterKind kind) {
    return kind == MasterKind.PROGRAMME
        ? "EU" + (char) ('R' + random.nextInt(4))
        : kind.code().charAt(0) + "-" + random.nextInt(4);
  }

  private @Nullable Instant from() {
    return switch (random.nextInt(40)) {
      case 0 -> now.plus(Duration.ofDays(10_000));
      case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> null;
      default -> now.plus(Duration.ofDays(random.nextInt(-1, DAYS)));
    };
  }

  private String why() {
    return random.nextInt(50) == 0 ? "" : "as ordered";
  }
}
