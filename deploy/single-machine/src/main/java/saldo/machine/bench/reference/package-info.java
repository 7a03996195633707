/** What the product is measured against on the same broker, each in a process of its own. */
@NullMarked
package saldo.machine.bench.reference;

import org.jspecify.annotations.NullMarked;
