/** Signatures of statements: who made them, and whether they still fit. */
@NullMarked
package saldo.reporting.sign;

import org.jspecify.annotations.NullMarked;
