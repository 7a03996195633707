/**
 * What is reported about money for good: statements of holders' accounts. Each is complete in
 * itself, so that it can be read, printed and checked without anything else.
 */
@NullMarked
package saldo.schemas.reporting;

import org.jspecify.annotations.NullMarked;
