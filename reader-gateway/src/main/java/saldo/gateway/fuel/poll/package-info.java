/**
 * Poll runs: all readers are collected from, the ledger books, limits are calculated, and only then
 * new card tables go out.
 */
@NullMarked
package saldo.gateway.fuel.poll;

import org.jspecify.annotations.NullMarked;
