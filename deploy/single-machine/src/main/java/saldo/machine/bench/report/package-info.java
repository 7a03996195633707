/** Figures of rounds, tables, and the conditions under which something was measured. */
@NullMarked
package saldo.machine.bench.report;

import org.jspecify.annotations.NullMarked;
