/** Measures the product as it runs, each figure beside its reference in the same run. */
@NullMarked
package saldo.machine.bench;

import org.jspecify.annotations.NullMarked;
