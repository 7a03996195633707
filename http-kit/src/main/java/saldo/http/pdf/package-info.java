/** Documents on paper. A service that prints any has the PDF libraries among its dependencies. */
@NullMarked
package saldo.http.pdf;

import org.jspecify.annotations.NullMarked;
