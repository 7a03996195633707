package saldo.cards.allocation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.allocation.Calendar;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.MasterData.AllocationPlan;
import saldo.schemas.registry.MasterData.CardProfile;

/** The words in which runs are tested. Amounts are in euro cents. */
final class AllocationLanguage {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final LedgerId LEDGER = LedgerId.of("canteen");
  static final AllocationPeriod NOVEMBER = AllocationPeriod.of("2026-11");

  private AllocationLanguage() {}

  static PlannedRun run(boolean cumulative, AllocationSource source) {
    AllocationPlan plan =
        new AllocationPlan(
            "Lunch", "staff", Money.of(500, "EUR"), PeriodLength.MONTH, cumulative, source);
    return new PlannedRun(LEDGER, "lunch", plan, NOVEMBER, new Calendar(ZoneOffset.UTC, NOW));
  }

  static AllocationSource subsidy() {
    return AllocationSource.of(Tender.SUBSIDY);
  }

  static AllocationSource company() {
    return AllocationSource.of(AccountId.of("acme"));
  }

  static AccountId own(String card) {
    return AccountId.of("of-" + card);
  }

  static CardState card(String number, @Nullable Instant until, @Nullable String replacedBy) {
    AccountPlan plan = new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN);
    AccountLink link = new AccountLink(own(number), plan);
    CardLinks links =
        new CardLinks(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Dated<>(Instant.EPOCH, link)));
    return new CardState(
        CardNumber.of(number),
        1,
        CardForm.PHYSICAL,
        ValueMode.SERVER,
        CardStatus.ACTIVE,
        Instant.EPOCH,
        links,
        List.of(),
        until,
        1,
        false,
        replacedBy == null ? null : CardNumber.of(replacedBy));
  }

  static Candidate candidate(String number) {
    return new Candidate(card(number, null, null), profile(CardService.DOTATION), null, null);
  }

  static Candidate candidate(String number, long balance) {
    return new Candidate(
        card(number, null, null),
        profile(CardService.DOTATION),
        account(own(number).value(), balance, AccountStatus.OPEN, Terms.PLAIN),
        null);
  }

  static CardProfile profile(CardService... services) {
    return new CardProfile(
        "Staff",
        List.of(services),
        List.of(Channel.TERMINAL),
        new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN),
        null,
        null,
        0,
        null);
  }

  static AccountSnapshot account(String id, long balance, AccountStatus status, Terms terms) {
    return new AccountSnapshot(
        AccountId.of(id), AccountKind.PURSE, "EUR", status, balance, 0, terms, 0, 1);
  }
}
