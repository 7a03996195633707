package saldo.ledger.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in order
 * @param next what to pass as the cursor for the following part; absent at the end
 * @param asOfSeq the journal number that the list is as of
 */
public record Page<T>(List<T> items, @Nullable String next, long asOfSeq) {}
