package saldo.cards.view;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountSnapshot;

/**
 * What is on all cards: every cent of the stored-value liability once.
 *
 * @param rows each holder's account once, by id; those without a card are there too
 * @param next what to pass as the cursor for the following rows; absent at the end
 * @param totals of the whole ledger by currency, however few rows there are
 * @param groups of the whole ledger by currency and card group; together they are the totals
 * @param asOfSeq the journal number of the last entry that changed one of the accounts
 */
public record FloatReport(
    List<Row> rows,
    @Nullable String next,
    SortedMap<String, Total> totals,
    List<GroupTotal> groups,
    long asOfSeq) {

  /**
   * One account.
   *
   * @param cards that spend from it now, also those that are blocked
   * @param group the card group it is counted with; none if absent
   * @param balanceMinor what is on it, in minor units; below zero if it is overdrawn
   * @param heldMinor how much of it is on hold, in minor units, from 0
   * @param undeliveredMinor how much of it is not on its medium yet, in minor units, from 0
   * @param onMediumMinor how much is on its medium for certain, in minor units; 0 if that was never
   *     read
   * @param inDoubtMinor how much is on its medium or not, depending on writes that were cut short,
   *     in minor units, from 0
   * @param differenceMinor by how much less than expected is on its medium, in minor units; below
   *     zero if more is
   */
  public record Row(
      AccountId account,
      String currency,
      List<Card> cards,
      @Nullable String group,
      long balanceMinor,
      long heldMinor,
      long undeliveredMinor,
      long onMediumMinor,
      long inDoubtMinor,
      long differenceMinor) {

    /** Whose medium was never read. */
    public Row(
        AccountId account,
        String currency,
        List<Card> cards,
        @Nullable String group,
        long balanceMinor,
        long heldMinor,
        long undeliveredMinor) {
      this(account, currency, cards, group, balanceMinor, heldMinor, undeliveredMinor, 0, 0, 0);
    }
  }

  /**
   * A card, and where it stands.
   *
   * @param group whose prices it pays now
   */
  public record Card(CardNumber number, CardStatus status, @Nullable String group) {}

  /**
   * What the accounts of a card group come to. An account is counted with the group that its card
   * had when something was last booked on it for the group, as the ledger has it.
   *
   * @param group none if absent: accounts without a card, or whose card is in no group
   */
  public record GroupTotal(@Nullable String group, String currency, Total total) {}

  /**
   * What all accounts of a currency come to.
   *
   * @param accounts how many there are
   * @param balanceMinor in minor units
   * @param heldMinor in minor units, from 0
   * @param undeliveredMinor in minor units, from 0
   * @param onMediumMinor in minor units
   * @param inDoubtMinor in minor units, from 0
   * @param differenceMinor in minor units
   */
  public record Total(
      int accounts,
      long balanceMinor,
      long heldMinor,
      long undeliveredMinor,
      long onMediumMinor,
      long inDoubtMinor,
      long differenceMinor) {
    static final Total NOTHING = new Total(0, 0, 0, 0);

    /** Of accounts whose media were never read. */
    public Total(int accounts, long balanceMinor, long heldMinor, long undeliveredMinor) {
      this(accounts, balanceMinor, heldMinor, undeliveredMinor, 0, 0, 0);
    }

    Total plus(AccountSnapshot account) {
      return new Total(
          accounts + 1,
          Math.addExact(balanceMinor, account.balanceMinor()),
          Math.addExact(heldMinor, account.heldMinor()),
          Math.addExact(undeliveredMinor, account.undeliveredMinor()),
          Math.addExact(onMediumMinor, account.onMediumMinor()),
          Math.addExact(inDoubtMinor, account.inDoubtMinor()),
          Math.addExact(differenceMinor, account.differenceMinor()));
    }
  }
}
