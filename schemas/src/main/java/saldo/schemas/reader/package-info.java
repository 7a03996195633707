/** What fuel readers have reported and were sent, normalised over all their protocols. */
@NullMarked
package saldo.schemas.reader;

import org.jspecify.annotations.NullMarked;
