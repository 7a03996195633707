package saldo.ledger.domain;

import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.entry;
import static saldo.ledger.domain.LedgerLanguage.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.testing.Scenario;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Tender;

/** The words in which the ledger's tests speak of codes; they end at one o'clock. */
final class CodeLanguage {
  static final Instant ONE = Scenario.NOON.plus(Duration.ofHours(1));
  static final PresentedCode SECRET = PresentedCode.of("7Q4M-2X9D-KTE5-0WZH");
  static final String VOUCHERS = "@vouchers.EUR";
  static final String BREAKAGE = "@breakage.EUR";

  private CodeLanguage() {}

  /** It pays once. */
  static IssueCode issue(String id, long minor) {
    return new IssueCode(account(id), SECRET.hash(), eur(minor), ONE, false, null, null);
  }

  /** It pays until nothing is left. */
  static IssueCode issueDivisible(String id, long minor) {
    return new IssueCode(account(id), SECRET.hash(), eur(minor), ONE, true, null, null);
  }

  static IssueCode issueWith(String card, long minor, String... groups) {
    return new IssueCode(
        null, SECRET.hash(), eur(minor), ONE, false, groupsOf(groups), shown(card));
  }

  static IssueTicket ticket(String id, long minor, String... groups) {
    return new IssueTicket(
        account(id), SECRET.hash(), eur(minor), ONE, false, groupsOf(groups), null);
  }

  static IssueTicket ticketWith(String card, long minor, String... groups) {
    return new IssueTicket(
        null, SECRET.hash(), eur(minor), ONE, false, groupsOf(groups), shown(card));
  }

  static SellTicket sell(long minor) {
    return new SellTicket(SECRET.hash(), eur(minor), ONE, false, null, Tender.CASH);
  }

  static SellTicket sellDivisible(long minor) {
    return new SellTicket(SECRET.hash(), eur(minor), ONE, true, null, Tender.CASH);
  }

  static RedeemCode redeem(long minor, Item... items) {
    return new RedeemCode(SECRET, eur(minor), items.length == 0 ? null : List.of(items));
  }

  /** What was issued as "code". */
  static CancelCode cancel() {
    return new CancelCode(entry("code"), "mistake");
  }

  /** What was issued as "code". */
  static ExpireCode expire() {
    return new ExpireCode(entry("code"));
  }

  private static @Nullable List<String> groupsOf(String... groups) {
    return groups.length == 0 ? null : List.of(groups);
  }
}
