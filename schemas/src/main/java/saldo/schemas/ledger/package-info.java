/** The ledger's commands, events, outcomes and account snapshots. */
@NullMarked
package saldo.schemas.ledger;

import org.jspecify.annotations.NullMarked;
