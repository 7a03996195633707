/** Tests of admissions and claims. */
@NullMarked
package saldo.gateway.medium.admission;

import org.jspecify.annotations.NullMarked;
