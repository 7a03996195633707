package saldo.cards.allocation;

import static saldo.schemas.ledger.RejectionReason.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.MasterData.AllocationPlan;

/**
 * What a run would do, as far as is known here: the ledger decides, in the same order of reasons.
 */
final class Trial {
  private final AllocationPlan plan;
  private final Instant at;
  private final @Nullable AccountSnapshot payer;
  private long coverMinor;

  /**
   * @param payer the account that pays, if one does and it is known
   */
  Trial(AllocationPlan plan, Instant at, @Nullable AccountSnapshot payer) {
    this.plan = plan;
    this.at = at;
    this.payer = payer;
    this.coverMinor = payer == null ? 0 : payer.availableMinor();
  }

  /** Line by line; what one card gets is no longer there for the next. */
  List<AllocationLine> of(List<Candidate> candidates) {
    return candidates.stream().map(this::line).toList();
  }

  private AllocationLine line(Candidate one) {
    @Nullable AccountId account =
        one.card().links().account(at).map(AccountLink::account).orElse(null);
    if (one.givenMinor() != null) {
      return AllocationLine.already(one.card().number(), account, one.givenMinor());
    }
    long minor = wanted(one.account());
    Optional<RejectionReason> reason =
        ofCard(one)
            .or(() -> ofPayer(account))
            .or(() -> ofAccount(one))
            .or(() -> ofMoney(one, minor));
    if (reason.isPresent()) {
      return AllocationLine.refused(
          one.card().number(), account, reason.get(), TrialSentences.of(reason.get()));
    }
    coverMinor -= minor;
    return AllocationLine.given(one.card().number(), account, minor);
  }

  /** What is left counts, unless all comes on top. */
  private long wanted(@Nullable AccountSnapshot account) {
    long left = plan.cumulative() || account == null ? 0 : Math.max(0, account.balanceMinor());
    return Math.max(0, plan.amount().minor() - left);
  }

  private Optional<RejectionReason> ofCard(Candidate one) {
    CardState card = one.card();
    if (card.replacedBy() != null) {
      return Optional.of(CARD_REPLACED);
    }
    if (card.validUntil() != null && !at.isBefore(card.validUntil())) {
      return Optional.of(CARD_EXPIRED);
    }
    if (card.links().account(at).isEmpty()) {
      return Optional.of(CARD_WITHOUT_ACCOUNT);
    }
    boolean allowed =
        one.profile() != null && one.profile().services().contains(CardService.DOTATION);
    return allowed ? Optional.empty() : Optional.of(SERVICE_NOT_ALLOWED);
  }

  private Optional<RejectionReason> ofPayer(@Nullable AccountId account) {
    @Nullable AccountId source = plan.source().account();
    if (source == null) {
      return Optional.empty();
    }
    if (source.equals(account)) {
      return Optional.of(SAME_ACCOUNT);
    }
    return payer == null ? Optional.of(ACCOUNT_UNKNOWN) : Optional.empty();
  }

  private Optional<RejectionReason> ofAccount(Candidate one) {
    String currency = plan.amount().currency();
    boolean payerFits = payer == null || payer.currency().equals(currency);
    if (!currency(one).equals(currency) || !payerFits) {
      return Optional.of(CURRENCY_MISMATCH);
    }
    if (is(one.account(), AccountStatus.CLOSED) || is(payer, AccountStatus.CLOSED)) {
      return Optional.of(ACCOUNT_CLOSED);
    }
    return is(one.account(), AccountStatus.FROZEN) || is(payer, AccountStatus.FROZEN)
        ? Optional.of(ACCOUNT_FROZEN)
        : Optional.empty();
  }

  private Optional<RejectionReason> ofMoney(Candidate one, long minor) {
    @Nullable Long ceiling = terms(one).ceilingMinor();
    long balance = one.account() == null ? 0 : one.account().balanceMinor();
    if (minor > 0 && ceiling != null && minor > ceiling - balance) {
      return Optional.of(CEILING_EXCEEDED);
    }
    return minor > 0 && payer != null && minor > coverMinor
        ? Optional.of(INSUFFICIENT_FUNDS)
        : Optional.empty();
  }

  private String currency(Candidate one) {
    return one.account() != null ? one.account().currency() : link(one).plan().currency();
  }

  private Terms terms(Candidate one) {
    return one.account() != null ? one.account().terms() : link(one).plan().terms();
  }

  private AccountLink link(Candidate one) {
    return one.card().links().account(at).orElseThrow();
  }

  private static boolean is(@Nullable AccountSnapshot account, AccountStatus status) {
    return account != null && account.status() == status;
  }
}
