/** What tests of the ledger make up about cards and the places that take them. */
@NullMarked
package saldo.ledger.testing;

import org.jspecify.annotations.NullMarked;
