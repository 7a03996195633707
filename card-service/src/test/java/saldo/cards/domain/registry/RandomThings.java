package saldo.cards.domain.registry;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.Exposure.Policy;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.*;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.Connection.Driver;
import saldo.schemas.registry.MasterData.*;

/** Things of every kind whose fields may hold what they hold, in every variety. */
public final class RandomThings {
  private static final String LETTERS = "abcXYZ019 ,;\"'=-+@#\\/|{}[]äß€😀\u2028\u00a0";

  private final RandomGenerator random;
  private final Function<MasterKind, String> ids;

  /**
   * @param ids gives the id of something of a kind, to be named
   */
  public RandomThings(RandomGenerator random, Function<MasterKind, String> ids) {
    this.random = random;
    this.ids = ids;
  }

  public MasterData next(MasterKind kind) {
    return switch (kind) {
      case ORGANISATION ->
          new Organisation(
              text(),
              some(OrganisationRole.class),
              maybe(() -> ids.apply(kind)),
              maybe(this::text));
      case LOCATION ->
          new Location(
              text(),
              ids.apply(MasterKind.ORGANISATION),
              maybe(() -> ids.apply(kind)),
              maybe(() -> "America/St_Johns"));
      case SERVICE_POINT ->
          new ServicePoint(
              text(),
              one(ServicePointKind.class),
              ids.apply(MasterKind.ORGANISATION),
              maybe(() -> ids.apply(MasterKind.LOCATION)));
      case TERMINAL -> terminal();
      case BEARER -> bearer();
      case VEHICLE ->
          new Vehicle(
              text(),
              ids.apply(MasterKind.ORGANISATION),
              maybe(this::text),
              maybe(() -> 1 + random.nextLong(5_000)),
              maybe(() -> 1 + random.nextLong(500_000)));
      case CARD_GROUP ->
          new CardGroup(
              text(), maybe(() -> ids.apply(MasterKind.PRICE_LIST)), random.nextInt(10_001));
      case CARD_PROFILE -> profile();
      case PRODUCT_GROUP -> new ProductGroup(text(), random.nextInt(10_001));
      case PRODUCT ->
          new Product(
              text(),
              ids.apply(MasterKind.PRODUCT_GROUP),
              one(Pricing.class),
              one(Unit.class),
              one(ProductPurpose.class),
              maybe(() -> "D" + random.nextInt(1_000)));
      case PRICE_LIST -> new PriceList(text(), "EUR", prices());
      case TENDER_TYPE -> new TenderType(text(), one(Tender.class), random.nextBoolean());
      case ALLOCATION_PLAN ->
          new AllocationPlan(
              text(),
              ids.apply(MasterKind.CARD_GROUP),
              Money.of(1 + random.nextInt(100_000), "SEK"),
              one(PeriodLength.class),
              random.nextBoolean(),
              random.nextBoolean()
                  ? AllocationSource.of(Tender.INVOICE)
                  : AllocationSource.of(AccountId.of("acme")));
      case USER ->
          new User(text(), someOf(Roles.ALL), maybe(() -> several(MasterKind.SERVICE_POINT)));
      case PROGRAMME ->
          new Programme(text(), new SecondPersonRule(maybe(this::minor), maybe(this::minor)));
    };
  }

  private long minor() {
    return random.nextLong(1_000);
  }

  private Terminal terminal() {
    return new Terminal(
        text(),
        ids.apply(MasterKind.SERVICE_POINT),
        text(),
        new TerminalIdentifiers(maybe(this::text), maybe(this::text), maybe(this::text)),
        new Capabilities(
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextInt(20),
            maybe(() -> random.nextInt(20))),
        one(OfflinePolicy.class),
        maybe(this::connection));
  }

  private Connection connection() {
    String link = random.nextBoolean() ? "tcp://10.0.0.7:4001" : "serial:///dev/ttyUSB0?baud=9600";
    Integer address = maybe(() -> 1 + random.nextInt(255));
    return random.nextBoolean()
        ? new Connection(Driver.FPP, link, address, "EUR")
        : new Connection(Driver.JSON_PTS, "https://pts.example/jsonPTS", null, "SEK");
  }

  private Exposure exposure() {
    return random.nextBoolean()
        ? new Exposure(Policy.HOME_READER, ids.apply(MasterKind.TERMINAL))
        : new Exposure(random.nextBoolean() ? Policy.SPLIT : Policy.ACCEPT, null);
  }

  private Bearer bearer() {
    return new Bearer(
        random.nextBoolean() ? "" : text(),
        one(BearerKind.class),
        ids.apply(MasterKind.ORGANISATION),
        maybe(this::text));
  }

  private CardProfile profile() {
    AccountKind kind = random.nextBoolean() ? AccountKind.PURSE : AccountKind.PREPAID;
    AutoReload reload =
        maybe(() -> new AutoReload(amount(), 1 + random.nextInt(1_000), AccountId.of("acme")));
    Terms terms = new Terms(maybe(this::amount), amount(), reload, maybe(this::exposure));
    return new CardProfile(
        text(),
        some(CardService.class),
        some(Channel.class),
        new AccountPlan(kind, "SEK", terms),
        maybe(() -> several(MasterKind.PRODUCT_GROUP)),
        maybe(this::limits),
        amount(),
        maybe(() -> 1 + random.nextInt(1_200)));
  }

  private List<Limit> limits() {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i ->
            new Limit(
                i + text(),
                one(Limit.Measure.class),
                one(Limit.Period.class),
                amount(),
                maybe(() -> several(MasterKind.PRODUCT_GROUP)),
                maybe(() -> several(MasterKind.SERVICE_POINT)),
                maybe(this::hours)))
        .toList();
  }

  private Limit.Hours hours() {
    int from = random.nextInt(1_440);
    return new Limit.Hours(
        maybe(() -> some(DayOfWeek.class)), from, from + 1 + random.nextInt(1_440 - from));
  }

  private List<Price> prices() {
    return random.nextBoolean()
        ? List.of()
        : several(MasterKind.PRODUCT).stream().map(id -> new Price(id, amount())).toList();
  }

  private List<String> several(MasterKind kind) {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> ids.apply(kind))
        .distinct()
        .toList();
  }

  private <T extends Enum<T>> T one(Class<T> type) {
    return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
  }

  private <T extends Enum<T>> List<T> some(Class<T> type) {
    return someOf(Arrays.asList(type.getEnumConstants()));
  }

  private <T> List<T> someOf(List<T> all) {
    List<T> rest = new ArrayList<>(all);
    List<T> some = new ArrayList<>();
    for (int count = 1 + random.nextInt(all.size()); count > 0; count--) {
      some.add(rest.remove(random.nextInt(rest.size())));
    }
    return some;
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? null : value.get();
  }

  private long amount() {
    return random.nextBoolean() ? random.nextInt(10) : random.nextLong(1_000_000_000_001L);
  }

  private String text() {
    int[] letters = LETTERS.codePoints().toArray();
    return IntStream.range(0, random.nextInt(9))
        .map(i -> letters[random.nextInt(letters.length)])
        .collect(
            () -> new StringBuilder("n"), StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
