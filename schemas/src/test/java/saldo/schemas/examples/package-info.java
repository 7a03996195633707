/**
 * One example of every message there is, the content of the golden files. When a message gets a new
 * optional field, its example stays and a second one with the next version number joins it.
 */
@NullMarked
package saldo.schemas.examples;

import org.jspecify.annotations.NullMarked;
