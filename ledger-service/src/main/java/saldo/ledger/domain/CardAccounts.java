package saldo.ledger.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;

/** Which account a card spends from at a time. */
record CardAccounts(CardFile file, Instant at) {

  /** The account that a command is for; if its card leads nowhere, one that takes anything. */
  AccountId holder(OfHolder named) {
    @Nullable AccountId account = named.account();
    @Nullable CardRef ref = named.card();
    if (account != null || ref == null) {
      return Objects.requireNonNull(account, "an account or a card");
    }
    return link(ref)
        .map(AccountLink::account)
        .orElse(HouseAccount.id(AccountKind.UNASSIGNED, named.amount().currency()));
  }

  /** The account of a card, if it leads to one. */
  Set<AccountId> of(CardRef ref) {
    return link(ref).map(AccountLink::account).map(Set::of).orElse(Set.of());
  }

  /** Both sides of a replacement, and the clearing account between them. */
  Set<AccountId> replaced(TransferBalance c) {
    Set<AccountId> accounts = new LinkedHashSet<>();
    links(c)
        .forEach(link -> {
          accounts.add(link.account());
          accounts.add(HouseAccount.id(AccountKind.TRANSFER_CLEARING, link.plan().currency()));
        });
    return accounts;
  }

  /** What the accounts of these cards are opened as, if they are not yet. */
  List<AccountPlan> plans(Set<CardRef> cards) {
    return cards.stream().flatMap(ref -> link(ref).stream()).map(AccountLink::plan).toList();
  }

  /** The currencies of the accounts that a replacement may open. */
  Set<String> currencies(TransferBalance c) {
    return links(c).map(link -> link.plan().currency()).collect(Collectors.toUnmodifiableSet());
  }

  private Stream<AccountLink> links(TransferBalance c) {
    return Stream.of(CardRef.number(c.from()), c.to()).map(this::link).flatMap(Optional::stream);
  }

  private Optional<AccountLink> link(CardRef ref) {
    @Nullable CardState card = file.card(ref);
    return card == null ? Optional.empty() : card.links().account(at);
  }
}
