/** The gateway's HTTP side: who may speak for which device, and how answers and problems look. */
@NullMarked
package saldo.gateway.http;

import org.jspecify.annotations.NullMarked;
