package saldo.ledger.domain;

import java.util.Set;
import java.util.stream.Stream;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MediumCommand;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MediumCommand.Report;

/** What has to be fetched because of media: with an account comes what its open writes name. */
public final class MediumNames {
  private MediumNames() {}

  /** Whether more has to be fetched once the accounts of a command are in the book. */
  public static boolean isAbout(Book book, LedgerCommand command, Situation situation) {
    return Meant.by(book, command, situation).stream()
        .anyMatch(one -> one.command() instanceof MediumCommand);
  }

  /**
   * The accounts that are named only by what is known of media.
   *
   * @param book with the accounts that the command itself names
   */
  public static Set<AccountId> of(Book book, LedgerCommand command, Situation situation) {
    return Meant.union(
        Meant.by(book, command, situation),
        one ->
            of(book, one.command()).isEmpty()
                ? Names.accounts(book, one.command(), one.situation())
                : of(book, one.command()));
  }

  private static Set<AccountId> of(Book book, LedgerCommand command) {
    return command instanceof RecogniseDifference c
        ? book.account(c.account())
            .map(account -> Set.of(HouseAccount.id(AccountKind.LOSSES, account.currency())))
            .orElse(Set.of())
        : Set.of();
  }

  static Set<AccountId> accounts(Book book, Report report, Situation situation) {
    CardAccounts at = new CardAccounts(book.cards(), situation.at());
    return Names.union(
        Stream.concat(
            Stream.of(at.of(report.card())),
            Writes.meant(book, report, situation)
                .map(one -> Names.accounts(book, one.command(), one.situation()))));
  }
}
