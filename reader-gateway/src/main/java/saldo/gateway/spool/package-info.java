/**
 * Keeps what devices reported on disk until the broker has it. A record is synced before its device
 * is answered, and forgotten only after the broker has acknowledged it; a device's repeat is known
 * for ever.
 */
@NullMarked
package saldo.gateway.spool;

import org.jspecify.annotations.NullMarked;
