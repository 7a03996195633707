package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Tender;

/**
 * Debit and credit of what is done with codes. The balance of the vouchers is what is left on all
 * tickets; a transaction code moves nothing before it is redeemed.
 */
final class TicketPostings {
  private TicketPostings() {}

  static List<Leg> issued(AccountId payer, Money amount) {
    return List.of(new Leg(payer, amount.negated()), new Leg(vouchers(amount.currency()), amount));
  }

  /** A sale paid with the code; a ticket that pays only once gives no change. */
  static List<Leg> redeemed(Code code, Money amount, List<Item> items) {
    List<Leg> legs = new ArrayList<>(PostingRules.sale(code.account(), amount, items));
    legs.addAll(broken(code, code.restOf(amount)));
    return legs;
  }

  /** Back to the account that paid, or out of the drawer where it is given back. */
  static List<Leg> givenBack(Code code, Situation situation) {
    if (!code.isTicket()) {
      return List.of();
    }
    Tender tender = code.tender();
    AccountId payee =
        tender == null
            ? code.payer()
            : PostingRules.tenderAccount(tender, code.left().currency(), situation);
    return List.of(new Leg(code.account(), code.left().negated()), new Leg(payee, code.left()));
  }

  /** What nobody will use of a ticket any more. */
  static List<Leg> broken(Code code, Money rest) {
    return code.isTicket() && rest.minor() > 0
        ? List.of(new Leg(code.account(), rest.negated()), new Leg(breakage(rest.currency()), rest))
        : List.of();
  }

  static AccountId vouchers(String currency) {
    return HouseAccount.id(AccountKind.VOUCHERS, currency);
  }

  static AccountId breakage(String currency) {
    return HouseAccount.id(AccountKind.BREAKAGE, currency);
  }

  static boolean isVouchers(AccountId account) {
    return HouseAccount.parse(account)
        .filter(house -> house.kind() == AccountKind.VOUCHERS)
        .isPresent();
  }
}
