package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saldo.gateway.fuel.domain.FuelAccount;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.FuelView;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.Exposure.Policy;

/**
 * What may be spent at readers by the tables they have, beside what is there.
 *
 * @param at when
 * @param rows one for each account with anything at a reader, the most overspendable first
 * @param overMinor what could be overspent altogether, by currency, in minor units
 */
public record ExposureReport(Instant at, List<AtReaders> rows, Map<String, Long> overMinor) {

  /**
   * One account.
   *
   * @param policy what is done about several readers
   * @param availableMinor what is there, in minor units
   * @param readers at how many readers something may be spent
   * @param reservedMinor what may be spent at all of them together
   * @param overMinor how much more that is than there is, from 0
   */
  public record AtReaders(
      AccountId account,
      String currency,
      Policy policy,
      long availableMinor,
      int readers,
      long reservedMinor,
      long overMinor) {}

  private record Reserved(int readers, long minor) {
    Reserved plus(long more) {
      return new Reserved(readers + 1, minor + more);
    }
  }

  /** As of now. */
  static ExposureReport of(PollParts parts, LedgerId ledger) {
    Instant now = parts.clock().instant();
    List<FuelReaderPlace> readers = parts.view().readers(ledger, now);
    Map<AccountId, Reserved> reserved = new HashMap<>();
    for (FuelReaderPlace reader : readers) {
      Map<AccountId, Long> here = parts.memory().reservedMinor(ledger, reader.terminal());
      here.forEach((account, minor) ->
          reserved.merge(account, new Reserved(1, minor), (all, _) -> all.plus(minor)));
    }
    FuelView.Basis basis = parts.view().basis(ledger, now, LocalDate.EPOCH);
    return report(now, reserved, basis.accounts());
  }

  private static ExposureReport report(
      Instant now, Map<AccountId, Reserved> reserved, Map<AccountId, FuelAccount> accounts) {
    List<AtReaders> rows = new ArrayList<>();
    Map<String, Long> over = new HashMap<>();
    reserved.forEach((id, there) -> {
      FuelAccount account = accounts.get(id);
      if (account != null) {
        long more = Math.max(0, there.minor() - account.availableMinor());
        rows.add(
            new AtReaders(
                id,
                account.currency(),
                account.exposure().policy(),
                account.availableMinor(),
                there.readers(),
                there.minor(),
                more));
        over.merge(account.currency(), more, Long::sum);
      }
    });
    rows.sort(
        Comparator.comparingLong(AtReaders::overMinor)
            .reversed()
            .thenComparing(row -> row.account().value()));
    return new ExposureReport(now, rows, over);
  }
}
