/** What is known of MIFARE Classic from its data sheet and from other programs, as vectors. */
@NullMarked
package saldo.gateway.medium.mifare;

import org.jspecify.annotations.NullMarked;
