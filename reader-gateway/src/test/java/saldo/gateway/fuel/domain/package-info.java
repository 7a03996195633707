/** Tests of fuel readers: domain. */
@NullMarked
package saldo.gateway.fuel.domain;

import org.jspecify.annotations.NullMarked;
