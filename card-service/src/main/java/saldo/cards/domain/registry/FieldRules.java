package saldo.cards.domain.registry;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.TerminalIdentifiers;

/** What each kind of thing may look like, apart from what it names. */
final class FieldRules {
  private FieldRules() {}

  static void check(Checks checks, MasterData data) {
    Fields fields = new Fields(checks);
    switch (data) {
      case Organisation o -> organisation(fields.name(o.name()), o);
      case Location l -> fields.name(l.name()).timeZone("timeZone", l.timeZone());
      case ServicePoint p -> fields.name(p.name());
      case Terminal t -> terminal(fields.name(t.name()), t);
      case Bearer b -> bearer(fields, b);
      case Vehicle v -> vehicle(fields.name(v.name()), v);
      case CardGroup g ->
          fields.name(g.name()).basisPoints("discountBasisPoints", g.discountBasisPoints());
      case CardProfile p -> ProfileRules.check(fields.name(p.name()), p);
      case ProductGroup g ->
          fields.name(g.name()).basisPoints("vatBasisPoints", g.vatBasisPoints());
      case Product p -> FuelRules.readerCode(fields.name(p.name()), p.readerCode());
      case PriceList p -> priceList(fields.name(p.name()), p);
      case TenderType t -> fields.name(t.name());
      case AllocationPlan p -> plan(fields.name(p.name()), p);
      case User u -> user(fields.name(u.name()), u);
      case Programme p -> programme(fields.name(p.name()), p);
    }
    for (Reference reference : References.of(data)) {
      fields.that(reference.to().isValid(), reference.field(), "an id of " + reference.to().rule());
    }
  }

  private static void organisation(Fields fields, Organisation o) {
    fields.list("roles", o.roles()).text("legalId", o.legalId(), Limits.NAME_LENGTH);
  }

  private static void terminal(Fields fields, Terminal t) {
    TerminalIdentifiers numbers = t.identifiers();
    Capabilities can = t.capabilities();
    fields
        .text("model", t.model(), Limits.NAME_LENGTH)
        .text("identifiers.serial", numbers.serial(), Limits.NAME_LENGTH)
        .text("identifiers.acquirer", numbers.acquirer(), Limits.NAME_LENGTH)
        .text("identifiers.fiscalUnit", numbers.fiscalUnit(), Limits.NAME_LENGTH)
        .range("capabilities.firmwareRelease", can.firmwareRelease(), 0, Limits.RELEASE)
        .range("capabilities.amountLimitFrom", can.amountLimitFrom(), 0, Limits.RELEASE);
    if (t.connection() != null) {
      FuelRules.connection(fields, t.connection());
    }
  }

  private static void vehicle(Fields fields, Vehicle v) {
    fields
        .text("note", v.note(), Limits.NOTE_LENGTH)
        .range("odometerStepKm", v.odometerStepKm(), 1, Limits.ODOMETER_STEP_KM)
        .range("tankMl", v.tankMl(), 1, Limits.TANK_ML);
  }

  private static void bearer(Fields fields, Bearer b) {
    boolean belongs = b.type() == BearerKind.MEMBER || b.type() == BearerKind.DRIVER;
    fields
        .text("name", b.name().isEmpty() ? null : b.name(), Limits.NAME_LENGTH)
        .that(!belongs || b.organisation() != null, "organisation", "that of the member or driver")
        .text("contact", b.contact(), Limits.NOTE_LENGTH);
  }

  private static void priceList(Fields fields, PriceList list) {
    List<Price> prices = list.prices();
    fields
        .currency("currency", list.currency())
        .that(prices.size() <= Limits.PRICES, "prices", "a list of at most " + Limits.PRICES)
        .unique("prices", prices.stream().map(Price::product).toList());
    IntStream.range(0, prices.size())
        .forEach(i ->
            fields.range(
                "prices[" + i + "].milliMinor",
                prices.get(i).milliMinor(),
                0,
                Limits.PRICE_MILLI_MINOR));
  }

  private static void programme(Fields fields, Programme p) {
    fields
        .amount("secondPerson.transferFromMinor", p.secondPerson().transferFromMinor())
        .amount("secondPerson.unloadFromMinor", p.secondPerson().unloadFromMinor());
  }

  private static void plan(Fields fields, AllocationPlan p) {
    @Nullable AccountId payer = p.source().account();
    fields
        .range("amount.minor", p.amount().minor(), 1, Limits.AMOUNT_MINOR)
        .that(payer == null || !payer.isHouse(), "source.account", "a holder's account");
  }

  private static void user(Fields fields, User u) {
    fields
        .list("roles", u.roles())
        .that(Roles.ALL.containsAll(u.roles()), "roles", "some of " + String.join(", ", Roles.ALL))
        .list("servicePoints", u.servicePoints());
  }
}
