/**
 * Writes what is generated from the published language and checked in: JSON Schemas, the AsyncAPI
 * document and docs/events.md. {@code mvn -pl schemas test -Dgolden.write=true} refreshes them all.
 */
@NullMarked
package saldo.schemas.generate;

import org.jspecify.annotations.NullMarked;
