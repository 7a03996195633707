/**
 * Fuel readers behind PTS forecourt controllers: fillings that are fetched or pushed, lists of
 * valid tags, and authorisation while somebody waits at the pump.
 */
@NullMarked
package saldo.gateway.fuel.jsonpts;

import org.jspecify.annotations.NullMarked;
