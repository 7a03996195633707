package saldo.cards.domain.card;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** What has to be fetched for a command. */
public final class Named {
  private final Set<CardNumber> cards = new LinkedHashSet<>();
  private final Set<MediumId> media = new LinkedHashSet<>();
  private final Set<Ref> items = new LinkedHashSet<>();
  private final Set<AccountId> accounts = new LinkedHashSet<>();
  private final Set<String> servicePoints = new LinkedHashSet<>();

  Named() {}

  /** Whose {@link Card} is needed. */
  public Set<CardNumber> cards() {
    return cards;
  }

  /** Whose {@link MediumUse} is needed. */
  public Set<MediumId> media() {
    return media;
  }

  /** What is needed of the registry. */
  public Set<Ref> items() {
    return items;
  }

  /** Whose users, and whose balance, are needed. */
  public Set<AccountId> accounts() {
    return accounts;
  }

  /** Whose active virtual card is needed. */
  public Set<String> servicePoints() {
    return servicePoints;
  }

  Named card(CardNumber number) {
    cards.add(number);
    return this;
  }

  Named medium(MediumId medium) {
    media.add(medium);
    return this;
  }

  Named item(MasterKind kind, @Nullable String id) {
    if (id != null) {
      items.add(new Ref(kind, id));
    }
    return this;
  }

  /** An account, and the cards it may have been made for. */
  Named account(@Nullable AccountId account) {
    if (account != null) {
      accounts.add(account);
      cards.addAll(OwnAccounts.owners(account));
    }
    return this;
  }

  Named servicePoint(@Nullable String id) {
    if (id != null) {
      servicePoints.add(id);
    }
    return this;
  }

  /** What the cards among them are linked to now, and the accounts they would get. */
  Named withLinks(Cards known) {
    for (CardNumber number : cards) {
      Card card = known.card(number);
      if (card != null) {
        item(MasterKind.CARD_PROFILE, card.linkedTo(Attribute.PROFILE, known.at()).orElse(null));
        servicePoint(card.linkedTo(Attribute.SERVICE_POINT, known.at()).orElse(null));
        card.account().map(AccountLink::account).ifPresent(accounts::add);
        accounts.add(OwnAccounts.next(card));
      }
    }
    return this;
  }

  /** Everybody and everything that a card was given to. */
  Named holders(@Nullable Card card) {
    if (card != null) {
      for (Attribute attribute : List.of(Attribute.BEARER, Attribute.VEHICLE)) {
        card.state()
            .links()
            .of(attribute)
            .forEach(link -> item(Registry.kindOf(attribute), link.value()));
      }
    }
    return this;
  }

  /** The organisations that these are of, or below. */
  Named companies(Map<Ref, RegisteredItem> known) {
    for (RegisteredItem item : known.values()) {
      for (RegisteredItem.Version version : item.versions()) {
        if (version.data() != null) {
          item(MasterKind.ORGANISATION, Companies.above(version.data()));
        }
      }
    }
    return this;
  }

  /** Every account that a card has had. */
  Named allAccounts(@Nullable Card card) {
    if (card != null) {
      card.accounts().forEach(link -> accounts.add(link.account()));
    }
    return this;
  }
}
