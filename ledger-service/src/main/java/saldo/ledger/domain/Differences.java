package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.NO_DIFFERENCE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.Accepted;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MediumEvent;
import saldo.schemas.ledger.MediumEvent.DifferenceRecognised;
import saldo.schemas.ledger.MediumEvent.MediumDiffers;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.RejectionReason;

/**
 * What a medium has more or less than the ledger expects stands beside the books, where everybody
 * sees it, until late facts explain it or somebody recognises it. Neither side is changed for it.
 */
final class Differences {
  private Differences() {}

  /** A decision, with what it changes about the differences of media. */
  static Decision<LedgerEvent, RejectionReason> afterwards(
      Deciding on, Decision<LedgerEvent, RejectionReason> decision) {
    if (!(decision instanceof Accepted<LedgerEvent, RejectionReason> accepted)
        || !mayDiffer(on.book(), accepted.events())) {
      return decision;
    }
    Deciding then = on.then(decision);
    List<LedgerEvent> differs = new ArrayList<>();
    for (AccountSnapshot account : then.book().accounts().values()) {
      @Nullable MediumMirror medium = account.medium();
      if (medium != null && difference(account, medium) != medium.differenceMinor()) {
        differs.add(differs(account, medium));
      }
    }
    for (LedgerEvent event : differs) {
      then = then.after(event);
    }
    return differs.isEmpty() ? decision : then.accepted();
  }

  /** Most ledgers, and most accounts of the others, have no medium. */
  private static boolean mayDiffer(Book book, List<LedgerEvent> events) {
    for (LedgerEvent event : events) {
      if (event instanceof MediumEvent) {
        return true;
      }
    }
    for (AccountSnapshot account : book.accounts().values()) {
      if (account.medium() != null) {
        return true;
      }
    }
    return false;
  }

  private static MediumDiffers differs(AccountSnapshot account, MediumMirror medium) {
    String currency = account.currency();
    long now = difference(account, medium);
    return new MediumDiffers(
        account.account(),
        Money.of(medium.differenceMinor(), currency),
        Money.of(now, currency),
        Money.of(medium.balanceMinor() + now, currency),
        Money.of(medium.balanceMinor(), currency));
  }

  private static long difference(AccountSnapshot account, MediumMirror medium) {
    return medium.retired()
        ? 0
        : account.balanceMinor()
            - account.undeliveredMinor()
            - medium.inDoubtMinor()
            - medium.balanceMinor();
  }

  static Decision<LedgerEvent, RejectionReason> recognise(Deciding on, RecogniseDifference c) {
    Checks checks = on.checks().holders(c.account());
    if (checks.failed()) {
      return checks.refusal();
    }
    AccountSnapshot account = on.book().existing(c.account());
    long minor = account.medium() == null ? 0 : account.medium().differenceMinor();
    Money difference = Money.of(minor, account.currency());
    return checks
        .notClosed(c.account())
        .that(minor != 0, NO_DIFFERENCE, "account", c.account())
        .accept(() ->
            new DifferenceRecognised(
                c.account(),
                difference,
                c.reason(),
                on.postings(PostingRules.recognised(c.account(), difference))));
  }
}
