package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_HOLDER;
import static saldo.schemas.ledger.RejectionReason.PREPAYMENT_PRODUCT_NEEDED;
import static saldo.schemas.ledger.RejectionReason.PRODUCT_UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.MoneyEvent.Prepaid;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.ProductPurpose;

/** Money that a company pays before its vehicles and drivers take fuel for it. */
final class Prepayments {
  private Prepayments() {}

  static Decision<LedgerEvent, RejectionReason> prepay(Deciding on, Prepay c) {
    return on.wanted(c, Purpose.PREPAY)
        .from(
            on.checks().amount(c.amount()),
            holder -> {
              List<Leg> legs =
                  PostingRules.moneyIn(holder.account(), c.amount(), c.tender(), on.situation());
              FuelHolder whose = FuelHolder.of(holder.card(), on.situation().at());
              return product(ofCompany(holder, whose), on, c)
                  .kind(holder.account(), AccountKind.PREPAID)
                  .usable(c.amount().currency(), holder.account())
                  .affordable(legs)
                  .accept(() -> prepaid(holder, c, whose, legs));
            });
  }

  private static Prepaid prepaid(Holder holder, Prepay c, FuelHolder whose, List<Leg> legs) {
    return new Prepaid(
        holder.account(),
        c.amount(),
        c.tender(),
        holder.on().postings(legs),
        holder.use(),
        c.product(),
        whose.vehicle(),
        whose.bearer());
  }

  /** A vehicle is always a company's; a driver may be nobody's. */
  private static Checks ofCompany(Holder holder, FuelHolder whose) {
    Checks checks = holder.on().checks();
    @Nullable CardState card = holder.card();
    if (card == null) {
      return checks;
    }
    boolean company = whose.vehicle() != null || isEmployed(holder, whose.bearer());
    return checks.that(company, CARD_WITHOUT_HOLDER, "card", card.number());
  }

  private static boolean isEmployed(Holder holder, @Nullable String bearer) {
    Deciding on = holder.on();
    return bearer != null
        && on.book()
            .cards()
            .registered(MasterKind.BEARER, bearer, on.situation().at())
            .map(Bearer.class::cast)
            .filter(known -> known.organisation() != null)
            .isPresent();
  }

  private static Checks product(Checks checks, Deciding on, Prepay c) {
    if (c.card() == null && c.product() == null) {
      return checks;
    }
    @Nullable String id = c.product();
    Optional<Product> product =
        Optional.ofNullable(id)
            .flatMap(named -> FuelItems.product(on.book().cards(), named, on.situation().at()));
    String said = id == null ? "none" : id;
    return checks
        .that(id == null || product.isPresent(), PRODUCT_UNKNOWN, "product", said)
        .that(
            product.filter(known -> known.purpose() == ProductPurpose.PREPAYMENT).isPresent(),
            PREPAYMENT_PRODUCT_NEEDED,
            "product",
            said);
  }
}
