package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_OF_ANOTHER_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.ledger.domain.CardChecks.Presented;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/**
 * The holder whom a command is for, found by account or by card.
 *
 * @param on with the card's account opened, if this is the first money on it
 * @param account the holder's account
 * @param use the card, if one was presented
 * @param card its state
 */
record Holder(Deciding on, AccountId account, @Nullable CardUse use, @Nullable CardState card) {

  /** What is wanted from whom. */
  record Wanted(Deciding on, OfHolder named, Purpose purpose) {

    /**
     * Finds the holder and goes on with them.
     *
     * @param first what has to hold before anybody asks for a card
     */
    Decision<LedgerEvent, RejectionReason> from(
        Checks first, Function<Holder, Decision<LedgerEvent, RejectionReason>> rule) {
      @Nullable CardRef ref = named.card();
      if (ref == null) {
        return first.failed() ? first.refusal() : rule.apply(byAccount());
      }
      @Nullable CardState card = on.book().cards().card(ref);
      first.that(card != null, CARD_UNKNOWN, "card", ref);
      if (first.failed() || card == null) {
        return first.refusal();
      }
      ownAccount(first, card);
      new CardChecks(first, on).usable(new Presented(card, purpose));
      return first.failed() ? first.refusal() : rule.apply(byCard(on, ref, card));
    }

    private Holder byAccount() {
      AccountId account = Objects.requireNonNull(named.account(), "account or card");
      return new Holder(on, account, null, null);
    }

    private void ownAccount(Checks checks, CardState card) {
      @Nullable AccountId account = named.account();
      boolean own =
          account == null
              || card.links()
                  .account(on.situation().at())
                  .filter(link -> link.account().equals(account))
                  .isPresent();
      checks.that(
          own, CARD_OF_ANOTHER_ACCOUNT, "card", card.number(), "account", String.valueOf(account));
    }
  }

  /** A card that has an account now. */
  static Holder byCard(Deciding on, CardRef ref, CardState card) {
    AccountLink link = card.links().account(on.situation().at()).orElseThrow();
    return new Holder(open(on, link, card), link.account(), use(on, ref, card), card);
  }

  /**
   * How a card was used, without what it has used up of its limits.
   *
   * @param card absent if no such card is known
   */
  static CardUse use(Deciding on, CardRef ref, @Nullable CardState card) {
    return new CardUse(
        ref,
        card == null ? null : card.number(),
        card == null ? null : group(on, card),
        CardChecks.virtualCard(on),
        List.of());
  }

  /** The account opens with the first money on it. */
  private static Deciding open(Deciding on, AccountLink link, CardState card) {
    return on.book().account(link.account()).isPresent() ? on : on.after(opening(link, card, on));
  }

  /** As the card plans it, counted with the card's group. */
  static AccountOpened opening(AccountLink link, CardState card, Deciding on) {
    AccountPlan plan = link.plan();
    return new AccountOpened(
        link.account(), plan.kind(), plan.currency(), plan.terms(), group(on, card));
  }

  private static @Nullable String group(Deciding on, CardState card) {
    return card.links().at(Attribute.GROUP, on.situation().at()).orElse(null);
  }

  /** Whether what can be spent is the credit on a medium, which nothing here changes. */
  boolean isOnMedium() {
    return card != null
        ? card.valueMode() == ValueMode.ON_MEDIUM
        : on.book().cards().storedValue().contains(account);
  }

  /** Whether there is no reader that could write to a medium. */
  boolean isAtADesk() {
    return CardChecks.channel(on.situation().origin()) == Channel.BACK_OFFICE;
  }

  Checks checks(Money amount, AccountKind kind) {
    return on.checks().kind(account, kind).usable(amount.currency(), account);
  }
}
