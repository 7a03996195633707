/** Sends a command and waits for its outcome. */
@NullMarked
package saldo.kit.client;

import org.jspecify.annotations.NullMarked;
