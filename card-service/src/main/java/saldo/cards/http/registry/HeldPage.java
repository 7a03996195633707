package saldo.cards.http.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is registered of a kind.
 *
 * @param items by id
 * @param next what to pass as the cursor for the following part; absent at the end
 * @param asOfSeq the number of the last event of the registry that is in it
 */
public record HeldPage(List<HeldItem> items, @Nullable String next, long asOfSeq) {}
