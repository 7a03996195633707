package saldo.cards.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import saldo.cards.domain.registry.ItemKey;
import saldo.http.Caller;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.card.CardState;
import saldo.schemas.registry.RegisteredItem;

/** What the callers of this service may touch, by their tokens and the read model. */
@ApplicationScoped
public class Scopes {
  private final CardRuntime runtime;

  Scopes(CardRuntime runtime) {
    this.runtime = runtime;
  }

  /** Of the caller, in a ledger that is theirs or a part of which is. */
  public Scope of(LedgerId ledger, Caller caller) {
    return Scope.of(caller.organisation(), caller::hasRole, known(ledger), runtime.now());
  }

  private Scope.Known known(LedgerId ledger) {
    return new Scope.Known() {
      @Override
      public Optional<RegisteredItem> item(ItemKey key) {
        return runtime.registry().item(ledger, key.kind(), key.id());
      }

      @Override
      public Optional<CardState> card(CardNumber number) {
        return runtime.cards().card(ledger, number);
      }

      @Override
      public Set<CardNumber> users(AccountId account) {
        return runtime.cards().users(ledger, account);
      }
    };
  }
}
