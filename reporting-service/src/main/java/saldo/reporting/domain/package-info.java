/**
 * What a statement is: which entries of the journal are items of it, what it covers, when it is
 * due, and how it adds up. Nothing here reads a clock or asks anybody.
 */
@NullMarked
package saldo.reporting.domain;

import org.jspecify.annotations.NullMarked;
