package saldo.ledger.book;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import saldo.ledger.book.MediaControl.Total;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;

/** Adds up where the credit of stored-value cards is. */
final class MediaSums {
  private final SortedMap<String, Total> totals = new TreeMap<>();
  private boolean addsUp = true;

  /** What was never read, or belongs to a card whose credit went to another, does not count. */
  void add(AccountSnapshot account) {
    if (account.medium() == null || account.medium().retired()) {
      return;
    }
    Total one =
        new Total(
            account.currency(),
            1,
            account.balanceMinor(),
            account.onMediumMinor(),
            account.undeliveredMinor(),
            account.inDoubtMinor(),
            account.differenceMinor());
    totals.merge(account.currency(), one, MediaSums::plus);
    addsUp &=
        one.ledgerMinor()
            == one.onMediaMinor()
                + one.undeliveredMinor()
                + one.inDoubtMinor()
                + one.differenceMinor();
  }

  MediaControl control(LedgerId ledger, long seq) {
    return new MediaControl(ledger.value(), seq, List.copyOf(totals.values()), addsUp);
  }

  private static Total plus(Total one, Total other) {
    return new Total(
        one.currency(),
        one.accounts() + other.accounts(),
        Math.addExact(one.ledgerMinor(), other.ledgerMinor()),
        Math.addExact(one.onMediaMinor(), other.onMediaMinor()),
        Math.addExact(one.undeliveredMinor(), other.undeliveredMinor()),
        Math.addExact(one.inDoubtMinor(), other.inDoubtMinor()),
        Math.addExact(one.differenceMinor(), other.differenceMinor()));
  }
}
