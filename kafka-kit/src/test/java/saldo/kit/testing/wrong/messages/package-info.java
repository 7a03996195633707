/** Wrong on purpose: messages that can change. */
@NullMarked
package saldo.kit.testing.wrong.messages;

import org.jspecify.annotations.NullMarked;
