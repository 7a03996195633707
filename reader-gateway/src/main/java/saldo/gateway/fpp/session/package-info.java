/**
 * Both sides of FPP/1 as state machines without IO and without a clock: frames, times and what was
 * committed go in, what is to be done comes out. Rules and payloads are in docs/devices.md.
 */
@NullMarked
package saldo.gateway.fpp.session;

import org.jspecify.annotations.NullMarked;
