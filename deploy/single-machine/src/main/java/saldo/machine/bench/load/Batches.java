package saldo.machine.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountCommand;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand;
import saldo.schemas.ledger.Tender;

/** Makes commands; no two of one maker have the same id. */
public final class Batches {
  private static final String CURRENCY = "EUR";

  /** Enough for every purchase of every round, so that none is refused. */
  private static final long LOADED_MINOR = 1_000_000_000;

  private static final int PRICES = 500;
  private static final Origin TILL = new Origin("till-7", "till-7", "canteen-1", null);

  private final AtomicInteger made = new AtomicInteger();

  /** Opens every account of every ledger. */
  public Batch openings(Layout layout) {
    return each(
        layout,
        account -> new AccountCommand.OpenAccount(account, AccountKind.PURSE, CURRENCY, null));
  }

  /** Puts money on every account of every ledger. */
  public Batch loads(Layout layout) {
    return each(
        layout,
        account -> new MoneyCommand.Load(account, Money.of(LOADED_MINOR, CURRENCY), Tender.BANK));
  }

  /** Purchases of 0.01 to 5.00, one line without VAT each: two postings. */
  public Batch purchases(Layout layout, int count) {
    String prefix = prefix();
    List<byte[]> commands = new ArrayList<>(count);
    Map<LedgerId, Long> spent = new HashMap<>();
    for (int i = 0; i < count; i++) {
      commands.add(json(prefix, i, layout.ledger(i), purchase(layout, i)));
      spent.merge(layout.ledger(i), priceMinor(i), Long::sum);
    }
    return new Batch(prefix, layout, commands, spent);
  }

  /** The n-th purchase alone, as it is posted to the HTTP interface. */
  static MoneyCommand.Purchase purchase(Layout layout, int index) {
    return new MoneyCommand.Purchase(
        layout.account(index), Money.of(priceMinor(index), CURRENCY), null);
  }

  static long priceMinor(int index) {
    return index % PRICES + 1L;
  }

  String prefix() {
    return "b" + made.incrementAndGet();
  }

  private Batch each(Layout layout, Function<AccountId, LedgerCommand> command) {
    String prefix = prefix();
    List<byte[]> commands = new ArrayList<>();
    for (AccountId account : layout.accountIds()) {
      for (LedgerId ledger : layout.ledgers()) {
        commands.add(json(prefix, commands.size(), ledger, command.apply(account)));
      }
    }
    return new Batch(prefix, layout, commands, Map.of());
  }

  private static byte[] json(String prefix, int index, LedgerId ledger, LedgerCommand command) {
    CommandId id = CommandId.of(prefix + "-" + index);
    try {
      return SaldoJson.mapper().writeValueAsBytes(new Envelope<>(id, ledger, TILL, null, command));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
