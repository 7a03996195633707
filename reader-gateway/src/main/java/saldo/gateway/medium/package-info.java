/**
 * What a contactless card of sectors and blocks on a reader can be told to do. Drivers of reader
 * chips implement it; what is kept on such a card builds on it.
 */
@NullMarked
package saldo.gateway.medium;

import org.jspecify.annotations.NullMarked;
