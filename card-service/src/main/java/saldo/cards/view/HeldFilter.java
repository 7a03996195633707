package saldo.cards.view;

import java.time.Instant;
import saldo.schemas.registry.MasterKind;

/**
 * Which registered things are looked for.
 *
 * @param prefix how the id begins, empty for all
 * @param at when they have to be registered
 */
public record HeldFilter(MasterKind kind, String prefix, Instant at) {}
