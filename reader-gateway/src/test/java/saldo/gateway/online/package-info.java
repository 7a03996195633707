/** What devices may say, what it means, and what they are told. */
@NullMarked
package saldo.gateway.online;

import org.jspecify.annotations.NullMarked;
