/** Reads what comes from outside strictly, and says in one sentence what is wrong with it. */
@NullMarked
package saldo.gateway.json;

import org.jspecify.annotations.NullMarked;
