/** The readers for media of this gateway, from their start to its end. */
@NullMarked
package saldo.gateway.medium.serving;

import org.jspecify.annotations.NullMarked;
