/** Statements in the forms in which companies, banks and spreadsheets take them. */
@NullMarked
package saldo.reporting.export;

import org.jspecify.annotations.NullMarked;
