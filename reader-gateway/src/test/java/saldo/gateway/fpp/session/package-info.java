/** The host's side of FPP/1, frame by frame. */
@NullMarked
package saldo.gateway.fpp.session;

import org.jspecify.annotations.NullMarked;
