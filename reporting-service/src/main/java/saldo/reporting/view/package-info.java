/**
 * The read model: the journal as far as statements need it, the statements themselves, and the
 * names of who and what they mention.
 */
@NullMarked
package saldo.reporting.view;

import org.jspecify.annotations.NullMarked;
