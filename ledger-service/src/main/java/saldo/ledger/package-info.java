/** The service that decides what happens to money. Start reading at {@code domain.Ledger}. */
@NullMarked
package saldo.ledger;

import org.jspecify.annotations.NullMarked;
