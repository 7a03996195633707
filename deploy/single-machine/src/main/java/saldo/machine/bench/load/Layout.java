package saldo.machine.bench.load;

import java.util.List;
import java.util.stream.IntStream;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;

/**
 * The books that a load is about.
 *
 * @param ledgers at least one; commands take turns between them
 * @param accounts of each ledger, at least one; purchases visit all of them evenly
 */
public record Layout(List<LedgerId> ledgers, int accounts) {
  /** No divisor of a round number of accounts, so that neighbours in time are not so on disk. */
  private static final long STRIDE = 7919;

  /** Ledgers of the same name and a number, from 1. */
  public static Layout of(String name, int ledgers, int accounts) {
    return new Layout(
        IntStream.rangeClosed(1, ledgers).mapToObj(i -> LedgerId.of(name + "-" + i)).toList(),
        accounts);
  }

  /** The ledger of the n-th command, from 0. */
  LedgerId ledger(int index) {
    return ledgers.get(index % ledgers.size());
  }

  /** The account of the n-th command, from 0. */
  AccountId account(int index) {
    return account((index / ledgers.size()) * STRIDE);
  }

  /** All accounts of a ledger. */
  List<AccountId> accountIds() {
    return IntStream.range(0, accounts).mapToObj(this::account0).toList();
  }

  private AccountId account(long number) {
    return account0((int) (number % accounts));
  }

  private AccountId account0(int number) {
    return AccountId.of("card-%06d".formatted(number));
  }
}
