/**
 * What is reported about money: statements of accounts, and lists that are folded from the journal.
 * Start reading at {@link saldo.reporting.domain.Statements}.
 */
@NullMarked
package saldo.reporting;

import org.jspecify.annotations.NullMarked;
