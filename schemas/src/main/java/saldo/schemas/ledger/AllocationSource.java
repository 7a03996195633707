package saldo.schemas.ledger;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;

/**
 * Who pays for an allocation: the issuer ({@code subsidy}), somebody who gets an invoice, or a
 * holder's account, such as a company's, which needs the cover. It is one of the two.
 *
 * @param tender subsidy or invoice
 * @param account whose balance it is taken from
 */
public record AllocationSource(@Nullable Tender tender, @Nullable AccountId account) {
  private static final Set<Tender> TENDERS = EnumSet.of(Tender.SUBSIDY, Tender.INVOICE);

  public AllocationSource {
    if ((tender == null) == (account == null) || (tender != null && !TENDERS.contains(tender))) {
      throw new IllegalArgumentException(
          "an allocation comes from one source: the tender subsidy or invoice, or an account");
    }
  }

  public static AllocationSource of(Tender tender) {
    return new AllocationSource(tender, null);
  }

  public static AllocationSource of(AccountId account) {
    return new AllocationSource(null, account);
  }
}
