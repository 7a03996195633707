/**
 * Byte links to devices: a TCP connection or a serial port. Only this package knows the serial
 * library; opening a link again after it failed is the caller's business.
 */
@NullMarked
package saldo.gateway.link;

import org.jspecify.annotations.NullMarked;
