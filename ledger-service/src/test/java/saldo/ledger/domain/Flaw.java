package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import saldo.kit.testing.RefusalPrecedence;
import saldo.ledger.domain.Attempt.Party;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.RejectionReason;

/**
 * One thing that is wrong with an attempt.
 *
 * @param reason why it is refused then
 * @param spoils what it changes, such as {@code from.status}; {@code from} is all of that account.
 *     Two flaws that change the same cannot be there at once
 */
record Flaw(RejectionReason reason, List<String> spoils, Consumer<Attempt> how)
    implements RefusalPrecedence.Flaw<Attempt, RejectionReason> {

  static Flaw of(RejectionReason reason, String spoils, Consumer<Attempt> how) {
    return new Flaw(reason, List.of(spoils), how);
  }

  /** Which of the two accounts. */
  enum Role {
    FROM,
    TO;

    private Party of(Attempt attempt) {
      return this == FROM ? attempt.from : attempt.to;
    }

    private Flaw flaw(RejectionReason reason, String spoils, Consumer<Party> how) {
      String name = name().toLowerCase(Locale.ROOT);
      return Flaw.of(
          reason,
          spoils.isEmpty() ? name : name + "." + spoils,
          attempt -> how.accept(of(attempt)));
    }

    Flaw unknown() {
      return flaw(ACCOUNT_UNKNOWN, "", party -> party.known = false);
    }

    Flaw house() {
      return flaw(
          WRONG_ACCOUNT_KIND,
          "",
          party -> {
            party.id = "@bank.EUR." + party.id;
            party.kind = AccountKind.BANK;
          });
    }

    Flaw kind() {
      return flaw(WRONG_ACCOUNT_KIND, "kind", party -> party.kind = AccountKind.PREPAID);
    }

    Flaw currency() {
      return flaw(CURRENCY_MISMATCH, "currency", party -> party.currency = "SEK");
    }

    Flaw closed() {
      return flaw(ACCOUNT_CLOSED, "status", party -> party.status = AccountStatus.CLOSED);
    }

    Flaw frozen() {
      return flaw(ACCOUNT_FROZEN, "status", party -> party.status = AccountStatus.FROZEN);
    }

    Flaw ceiling() {
      return flaw(CEILING_EXCEEDED, "ceiling", party -> party.ceiling = 0L);
    }

    Flaw funds() {
      return flaw(INSUFFICIENT_FUNDS, "balance", party -> party.balance = 99);
    }

    /** All that keeps an account from taking part in a request. */
    List<Flaw> unusable() {
      return List.of(unknown(), house(), currency(), closed(), frozen());
    }
  }

  static List<Flaw> amount() {
    return List.of(
        of(AMOUNT_NOT_POSITIVE, "amount", a -> a.minor = 0),
        of(AMOUNT_TOO_LARGE, "amount", a -> a.minor = Limits.AMOUNT_MINOR + 1));
  }

  /** The attempt moves as much as one person may not. */
  static Flaw alone() {
    return of(SECOND_PERSON_NEEDED, "programme", a -> a.cards.secondPersonFrom = a.minor);
  }

  static List<Flaw> items() {
    return List.of(
        of(ITEM_INVALID, "items.group", a -> a.group = "hot.drinks"),
        of(ITEMS_DO_NOT_SUM, "items.sum", a -> a.missingInItems = 1));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // read, never written to
  static List<Flaw> all(List<Flaw>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }
}
