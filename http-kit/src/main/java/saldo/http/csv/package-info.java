/**
 * Tables for spreadsheets and other programs, RFC 4180: all that anybody exports is written here.
 */
@NullMarked
package saldo.http.csv;

import org.jspecify.annotations.NullMarked;
