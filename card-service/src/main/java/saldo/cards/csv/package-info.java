/** What is registered as tables, one for each kind, for spreadsheets and other systems. */
@NullMarked
package saldo.cards.csv;

import org.jspecify.annotations.NullMarked;
