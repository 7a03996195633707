/** Wrong on purpose: a domain that does more than compute. */
@NullMarked
package saldo.kit.testing.wrong.domain;

import org.jspecify.annotations.NullMarked;
