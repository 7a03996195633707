/** The HTTP interface of the service, and how it is put together. */
@NullMarked
package saldo.reporting.http;

import org.jspecify.annotations.NullMarked;
