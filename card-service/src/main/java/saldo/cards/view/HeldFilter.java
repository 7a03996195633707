package saldo.cards.view;

import java.time.Instant;
import java.util.function.Predicate;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/**
 * Which registered things are looked for.
 *
 * @param prefix how the id begins, empty for all
 * @param at when they have to be registered
 * @param shown which may be seen at all
 */
public record HeldFilter(
    MasterKind kind, String prefix, Instant at, Predicate<RegisteredItem> shown) {

  /** Among all that are registered. */
  public HeldFilter(MasterKind kind, String prefix, Instant at) {
    this(kind, prefix, at, _ -> true);
  }
}
