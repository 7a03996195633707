/**
 * Runs that make statements: on trial, or in production, where each account is closed exactly once
 * however often a run is repeated, killed or overtaken.
 */
@NullMarked
package saldo.reporting.run;

import org.jspecify.annotations.NullMarked;
