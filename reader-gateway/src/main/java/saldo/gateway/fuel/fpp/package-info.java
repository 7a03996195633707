/** Fuel readers that speak FPP/1, as poll runs see them. */
@NullMarked
package saldo.gateway.fuel.fpp;

import org.jspecify.annotations.NullMarked;
