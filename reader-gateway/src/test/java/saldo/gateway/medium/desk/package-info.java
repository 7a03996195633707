/** Money on cards is neither lost nor doubled, wherever a card is torn off. */
@NullMarked
package saldo.gateway.medium.desk;

import org.jspecify.annotations.NullMarked;
