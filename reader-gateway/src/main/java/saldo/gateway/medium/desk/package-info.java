/**
 * What a till does with the media on its reader: each change is kept before the card is touched,
 * and told to the ledger. A card that was torn off is settled when it is presented again.
 */
@NullMarked
package saldo.gateway.medium.desk;

import org.jspecify.annotations.NullMarked;
