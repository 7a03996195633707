/**
 * FPP/1, the poll protocol of fuel terminals, without any IO: bytes become frames, frames' payloads
 * become records, and back. The whole protocol is described in docs/devices.md.
 *
 * <p>What a terminal tells about itself in {@code S} is {@link
 * saldo.gateway.fpp.protocol.StatusReport}; how its clock is set in {@code T} is {@link
 * saldo.gateway.fpp.protocol.ClockSetting}.
 */
@NullMarked
package saldo.gateway.fpp.protocol;

import org.jspecify.annotations.NullMarked;
