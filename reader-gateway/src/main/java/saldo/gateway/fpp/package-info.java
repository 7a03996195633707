/**
 * The FPP/1 driver: joins a byte link, a session and a clock. A line carries any number of
 * terminals, one conversation at a time. Start at {@link saldo.gateway.fpp.FppLine}.
 */
@NullMarked
package saldo.gateway.fpp;

import org.jspecify.annotations.NullMarked;
