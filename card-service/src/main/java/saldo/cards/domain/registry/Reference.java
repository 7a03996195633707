package saldo.cards.domain.registry;

/**
 * That one registered thing names another.
 *
 * @param field where, such as {@code limits[0].productGroups}
 * @param to what
 */
public record Reference(String field, ItemKey to) {}
