/** How the spool is drained: in order, once acknowledged, through outages. */
@NullMarked
package saldo.gateway.uplink;

import org.jspecify.annotations.NullMarked;
