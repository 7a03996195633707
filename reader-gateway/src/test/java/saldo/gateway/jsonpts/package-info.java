/** Messages of jsonPTS, good and bad. */
@NullMarked
package saldo.gateway.jsonpts;

import org.jspecify.annotations.NullMarked;
