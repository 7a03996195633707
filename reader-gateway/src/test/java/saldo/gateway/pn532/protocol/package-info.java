/** What goes over the line of a PN532, checked against a recorded conversation. */
@NullMarked
package saldo.gateway.pn532.protocol;

import org.jspecify.annotations.NullMarked;
