/** The topic catalogue: names, keys, retention and owners, declared once. */
@NullMarked
package saldo.schemas.topics;

import org.jspecify.annotations.NullMarked;
