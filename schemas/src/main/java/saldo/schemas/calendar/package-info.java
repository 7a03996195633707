/**
 * Whose calendar an issuer's periods follow: what services that count days and months have to agree
 * on.
 */
@NullMarked
package saldo.schemas.calendar;

import org.jspecify.annotations.NullMarked;
