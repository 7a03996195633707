/** What tills and vending machines report: their JSON, its meaning, and the answer they get. */
@NullMarked
package saldo.gateway.device;

import org.jspecify.annotations.NullMarked;
