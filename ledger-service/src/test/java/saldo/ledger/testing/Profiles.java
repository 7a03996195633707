package saldo.ledger.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Hours;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.MasterData.CardProfile;

/** What cards may do, and how much. */
public final class Profiles {
  /** The profile of a card that says nothing else. */
  public static final String EVERYDAY = "everyday";

  /** A purse in euro, without ceiling and overdraft. */
  public static final AccountPlan PLAN = plan(Terms.PLAIN);

  private static final List<CardService> ALL = List.of(CardService.values());
  private static final List<Channel> EVERYWHERE = List.of(Channel.values());

  private Profiles() {}

  public static AccountPlan plan(Terms terms) {
    return new AccountPlan(AccountKind.PURSE, "EUR", terms);
  }

  /** Everything, everywhere, as much as there is. */
  public static CardProfile everything() {
    return profile(ALL, EVERYWHERE, null, null);
  }

  public static CardProfile services(CardService... services) {
    return profile(List.of(services), EVERYWHERE, null, null);
  }

  public static CardProfile only(Channel channel, CardService... services) {
    return profile(List.of(services), List.of(channel), null, null);
  }

  public static CardProfile payingFor(String... productGroups) {
    return profile(ALL, EVERYWHERE, List.of(productGroups), null);
  }

  public static CardProfile limited(Limit... limits) {
    return profile(ALL, EVERYWHERE, null, List.of(limits));
  }

  public static CardProfile profile(
      List<CardService> services,
      List<Channel> channels,
      @Nullable List<String> saleGroups,
      @Nullable List<Limit> limits) {
    return new CardProfile("Staff", services, channels, PLAN, saleGroups, limits, 0, null);
  }

  /** So many minor units. */
  public static Limit amount(String name, Period per, long minor) {
    return new Limit(name, Measure.AMOUNT, per, minor, null, null, null);
  }

  /** So many times. */
  public static Limit times(String name, Period per, long count) {
    return new Limit(name, Measure.COUNT, per, count, null, null, null);
  }

  public static Limit of(Limit limit, String... productGroups) {
    List<String> groups = List.of(productGroups);
    return new Limit(
        limit.name(),
        limit.measure(),
        limit.per(),
        limit.value(),
        groups,
        limit.servicePoints(),
        limit.hours());
  }

  public static Limit at(Limit limit, String... servicePoints) {
    List<String> places = List.of(servicePoints);
    return new Limit(
        limit.name(),
        limit.measure(),
        limit.per(),
        limit.value(),
        limit.productGroups(),
        places,
        limit.hours());
  }

  public static Limit during(Limit limit, Hours hours) {
    return new Limit(
        limit.name(),
        limit.measure(),
        limit.per(),
        limit.value(),
        limit.productGroups(),
        limit.servicePoints(),
        hours);
  }
}
