/**
 * The audit of statements: whether each follows from the journal and from the one before it, and
 * whether it is signed by who says so.
 */
@NullMarked
package saldo.machine.audit.closing;

import org.jspecify.annotations.NullMarked;
