package saldo.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.Page;
import saldo.kit.projection.StoreView;
import saldo.reporting.domain.ReportedAccount;
import saldo.reporting.view.CardReader;
import saldo.reporting.view.JournalReader;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;

/** Cards that can be used and are not, or cannot pay any more. */
public final class CardReport {
  private final LedgerId ledger;
  private final Instant now;
  private final JournalReader journal;
  private final CardReader cards;

  public CardReport(StoreView view, LedgerId ledger, Instant now) {
    this.ledger = ledger;
    this.now = now;
    this.journal = new JournalReader(view);
    this.cards = new CardReader(view);
  }

  /**
   * Valid cards whose account has nothing left, by number.
   *
   * @param cursor the card after which to begin; empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<ReportedCard> atZero(String cursor, int limit) {
    return page(cursor, limit, card -> card.account() != null && card.balanceMinor() <= 0);
  }

  /**
   * Valid cards with which no money was moved in a period, by number.
   *
   * @param period when; a card that was used before or later only is listed too
   * @param cursor the card after which to begin; empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<ReportedCard> unused(BalanceReport.Period period, String cursor, int limit) {
    return page(
        cursor, limit, card -> !cards.wasUsed(ledger, card.card(), period.from(), period.until()));
  }

  private Page<ReportedCard> page(String cursor, int limit, Predicate<ReportedCard> wanted) {
    try (Stream<CardState> all = cards.cards(ledger, cursor)) {
      List<ReportedCard> found =
          all.filter(this::isValid).map(this::reported).filter(wanted).limit(limit + 1L).toList();
      return Page.of(found, limit, card -> card.card().value(), journal.head(ledger));
    }
  }

  private boolean isValid(CardState card) {
    Instant until = card.validUntil();
    return (card.status() == CardStatus.ISSUED || card.status() == CardStatus.ACTIVE)
        && (until == null || until.isAfter(now));
  }

  private ReportedCard reported(CardState card) {
    @Nullable AccountId account = card.links().account(now).map(AccountLink::account).orElse(null);
    return new ReportedCard(
        card.number(),
        card.status(),
        account,
        account == null ? 0 : journal.balance(ledger, account, Long.MAX_VALUE),
        account == null ? null : currency(account),
        card.links().at(Attribute.VEHICLE, now).orElse(null),
        card.links().at(Attribute.BEARER, now).orElse(null),
        cards.lastUsed(ledger, card.number()).orElse(null));
  }

  private @Nullable String currency(AccountId account) {
    return journal.account(ledger, account).map(ReportedAccount::currency).orElse(null);
  }
}
