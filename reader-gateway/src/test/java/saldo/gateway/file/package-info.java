/** What the file driver promises, on small files, damaged ones, and a real one. */
@NullMarked
package saldo.gateway.file;

import org.jspecify.annotations.NullMarked;
