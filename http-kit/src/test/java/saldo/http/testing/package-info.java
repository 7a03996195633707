/** What tests of services need to speak HTTP: tokens, and what an answer has to look like. */
@NullMarked
package saldo.http.testing;

import org.jspecify.annotations.NullMarked;
