package saldo.schemas.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.PresentedCode;

/**
 * Issues secrets that can be paid with, and takes them. A <em>transaction code</em> authorises one
 * payment from afar: its money stays on its account, set aside. A <em>ticket</em> is a voucher of
 * whoever bears it: its money was paid when it was issued. Both have the id of the command that
 * issued them.
 */
public sealed interface CodeCommand extends LedgerCommand {

  /**
   * Sets money aside for whoever presents a transaction code.
   *
   * @param hash what is kept of the code
   * @param amount the most that can be paid with it
   * @param expiresAt at most 31 days ahead
   * @param divisible whether it pays several times until nothing is left; else it pays once
   * @param productGroups what it pays for; anything if absent
   */
  record IssueCode(
      @Nullable AccountId account,
      CodeHash hash,
      Money amount,
      Instant expiresAt,
      boolean divisible,
      @Nullable List<String> productGroups,
      @Nullable CardRef card)
      implements CodeCommand, OfHolder {
    public IssueCode {
      OfHolder.require(account, card);
    }
  }

  /**
   * Issues a ticket that is paid from an account.
   *
   * @param hash what is kept of the ticket's code
   * @param amount what is paid for it, and can be paid with it
   * @param expiresAt at most 1,096 days ahead
   * @param divisible whether it pays several times until nothing is left; else it pays once, and
   *     gives no change
   * @param productGroups what it pays for; anything if absent
   */
  record IssueTicket(
      @Nullable AccountId account,
      CodeHash hash,
      Money amount,
      Instant expiresAt,
      boolean divisible,
      @Nullable List<String> productGroups,
      @Nullable CardRef card)
      implements CodeCommand, OfHolder {
    public IssueTicket {
      OfHolder.require(account, card);
    }
  }

  /**
   * Issues a ticket that is paid at once from outside.
   *
   * @param hash what is kept of the ticket's code
   * @param amount what is paid for it, and can be paid with it
   * @param expiresAt at most 1,096 days ahead
   * @param divisible whether it pays several times until nothing is left; else it pays once, and
   *     gives no change
   * @param productGroups what it pays for; anything if absent
   */
  record SellTicket(
      CodeHash hash,
      Money amount,
      Instant expiresAt,
      boolean divisible,
      @Nullable List<String> productGroups,
      Tender tender)
      implements CodeCommand {}

  /**
   * Pays with a transaction code or a ticket.
   *
   * @param items what was bought, adding up to the amount; if absent, one line "general" without
   *     VAT
   */
  record RedeemCode(PresentedCode code, Money amount, @Nullable List<Item> items)
      implements CodeCommand {}

  /**
   * Ends a transaction code or a ticket; what is left goes back to where it came from.
   *
   * @param code the id it was issued under
   */
  record CancelCode(EntryId code, String reason) implements CodeCommand {}

  /** Ends what has not been used in its time; the ledger gives this command to itself. */
  record ExpireCode(EntryId code) implements CodeCommand {}
}
