/** Tests of fuel readers: view. */
@NullMarked
package saldo.gateway.fuel.view;

import org.jspecify.annotations.NullMarked;
