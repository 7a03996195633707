package saldo.cards.domain.card;

import saldo.schemas.registry.MasterKind;

/** Names something in the registry. */
public record Ref(MasterKind kind, String id) {}
