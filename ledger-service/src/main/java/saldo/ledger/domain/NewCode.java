package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CodeHash;
import saldo.schemas.Money;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.Item;

/** What is asked for by those who want a transaction code or a ticket. */
record NewCode(
    CodeHash hash, Money amount, Instant expiresAt, @Nullable List<String> productGroups) {

  static NewCode of(IssueCode c) {
    return new NewCode(c.hash(), c.amount(), c.expiresAt(), c.productGroups());
  }

  static NewCode of(IssueTicket c) {
    return new NewCode(c.hash(), c.amount(), c.expiresAt(), c.productGroups());
  }

  static NewCode of(SellTicket c) {
    return new NewCode(c.hash(), c.amount(), c.expiresAt(), c.productGroups());
  }

  /** It makes sense, ends in time, and there is no such code. */
  Checks checks(Deciding on, Duration longest) {
    Instant now = on.situation().at();
    Instant latest = now.plus(longest);
    Checks checks = on.checks().amount(amount);
    return checks
        .that(
            checks.failed() || groupsAreSound(),
            ITEM_INVALID,
            "productGroups",
            String.valueOf(productGroups))
        .that(
            expiresAt.isAfter(now) && !expiresAt.isAfter(latest),
            EXPIRY_INVALID,
            "expiresAt",
            expiresAt,
            "latest",
            latest)
        .that(on.book().code(hash) == null, CODE_TAKEN);
  }

  /** All of it counts for each product group that it may be used for. */
  Spending spending(Holder holder) {
    return Spending.of(holder, amount, lines());
  }

  /** What it pays for: as was asked, and no more than the card might have bought. */
  @Nullable List<String> groups(Spending spending) {
    return productGroups != null ? productGroups : spending.groups();
  }

  private List<Item> lines() {
    return productGroups == null
        ? SaleItems.orGeneral(null, amount)
        : productGroups.stream().map(group -> new Item(group, amount, 0)).toList();
  }

  private boolean groupsAreSound() {
    return productGroups == null
        || (!productGroups.isEmpty()
            && productGroups.size() <= Limits.ITEMS
            && SaleItems.areSound(lines()));
  }
}
