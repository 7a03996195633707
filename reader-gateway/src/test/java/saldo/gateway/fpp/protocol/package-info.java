/** Frames and payloads of FPP/1: the vectors, every chunk size, a million damaged frames. */
@NullMarked
package saldo.gateway.fpp.protocol;

import org.jspecify.annotations.NullMarked;
