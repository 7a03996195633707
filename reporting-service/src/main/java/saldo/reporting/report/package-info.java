/** Lists that are folded from the journal, and close nothing. */
@NullMarked
package saldo.reporting.report;

import org.jspecify.annotations.NullMarked;
