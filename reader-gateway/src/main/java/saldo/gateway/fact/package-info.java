/**
 * Facts on their way to the ledger: the rules they must keep at the edge, and how they are sent.
 */
@NullMarked
package saldo.gateway.fact;

import org.jspecify.annotations.NullMarked;
