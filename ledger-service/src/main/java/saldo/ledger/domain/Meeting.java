package saldo.ledger.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.ledger.domain.CardChecks.Presented;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;

/**
 * What a fact meets: the account it names, by its id or by a card, as far as there is one.
 *
 * @param on before anything is decided
 * @param then with the account opened, if it is not open yet and something opens it
 * @param named the fact
 * @param purpose what a card was presented for
 * @param card the card, if it is known
 */
record Meeting(
    Deciding on, Deciding then, OfHolder named, Purpose purpose, @Nullable CardState card) {

  /** What a fact has to know besides itself. */
  static Meeting of(Deciding on, OfHolder named, Purpose purpose, @Nullable AccountKind openAs) {
    @Nullable CardState card = named.card() == null ? null : on.book().cards().card(named.card());
    Meeting met = new Meeting(on, on, named, purpose, card);
    @Nullable AccountOpened opens = met.opening(openAs);
    return opens == null ? met : new Meeting(on, on.after(opens), named, purpose, card);
  }

  /** The account that is meant; if its card leads nowhere, the one where such amounts wait. */
  AccountId id() {
    return new CardAccounts(on.book().cards(), on.situation().at()).holder(named);
  }

  Treatment treatment(long change) {
    @Nullable AccountSnapshot account = account();
    if (isReplaced() && !contradictsItself()) {
      return Treatment.LOSS;
    }
    if (account == null || !named.amount().currency().equals(account.currency())) {
      return Treatment.UNASSIGNED;
    }
    if (account.status() == AccountStatus.CLOSED) {
      return Treatment.LOSS;
    }
    return asRequest(change).failed() ? Treatment.EXCEPTIONAL : Treatment.NORMAL;
  }

  /** Why a treatment is exceptional; null if it is not. */
  @Nullable RejectionReason reason(Treatment treatment, long change) {
    return treatment == Treatment.EXCEPTIONAL ? asRequest(change).rejected().reason() : null;
  }

  AccountId bookedOn(Treatment treatment) {
    return switch (treatment) {
      case NORMAL, EXCEPTIONAL -> id();
      case UNASSIGNED -> HouseAccount.id(AccountKind.UNASSIGNED, named.amount().currency());
      case LOSS -> HouseAccount.id(AccountKind.LOSSES, named.amount().currency());
    };
  }

  /** An account is opened only if something is booked on it. */
  Decision<LedgerEvent, RejectionReason> accept(
      Treatment treatment, Function<Deciding, LedgerEvent> fact) {
    Deciding decided = isOnAccount(treatment) ? then : on;
    return decided.checks().accept(() -> fact.apply(decided));
  }

  /** The card, whose limits are not used up by this. */
  @Nullable CardUse use() {
    return named.card() == null ? null : Holder.use(on, named.card(), card);
  }

  /** The card, with what is used up of its limits; only what it has paid for counts. */
  @Nullable CardUse use(Treatment treatment, List<Item> items) {
    return isOnAccount(treatment)
        ? Spending.of(new Holder(on, id(), use(), card), named.amount(), items).use()
        : use();
  }

  private static boolean isOnAccount(Treatment treatment) {
    return treatment == Treatment.NORMAL || treatment == Treatment.EXCEPTIONAL;
  }

  /** As it is or would be opened; none if it is unknown, or the card does not lead to it. */
  private @Nullable AccountSnapshot account() {
    boolean doubtful = named.card() != null && (link().isEmpty() || contradictsItself());
    return doubtful || id().isHouse() ? null : then.book().account(id()).orElse(null);
  }

  private Optional<AccountLink> link() {
    return card == null ? Optional.empty() : card.links().account(on.situation().at());
  }

  /** Nobody pays for a fact that names one account, and the card of another. */
  private boolean contradictsItself() {
    return named.account() != null
        && link().filter(link -> !link.account().equals(named.account())).isPresent();
  }

  private boolean isReplaced() {
    return card != null && on.book().cards().replacement(card) != null;
  }

  /**
   * What a request would be refused for that has nothing to do with where it comes from. A card
   * that was blocked only afterwards is not held against what came before.
   */
  private Checks asRequest(long change) {
    Checks checks = then.checks();
    if (card != null && !card.since().isAfter(on.situation().at())) {
      new CardChecks(checks, then).fit(List.of(new Presented(card, purpose)));
    }
    Money moved = Money.of(change, named.amount().currency());
    return checks.notFrozen(id()).affordable(List.of(new Leg(id(), moved)));
  }

  private @Nullable AccountOpened opening(@Nullable AccountKind openAs) {
    AccountId id = id();
    if (id.isHouse() || contradictsItself() || on.book().account(id).isPresent()) {
      return null;
    }
    if (named.card() != null) {
      return card == null ? null : link().map(link -> Holder.opening(link, card, on)).orElse(null);
    }
    return openAs == null || openAs.isHouse()
        ? null
        : new AccountOpened(id, openAs, named.amount().currency(), Terms.PLAIN);
  }
}
