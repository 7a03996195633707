/** Tests of fuel readers: fpp. */
@NullMarked
package saldo.gateway.fuel.fpp;

import org.jspecify.annotations.NullMarked;
