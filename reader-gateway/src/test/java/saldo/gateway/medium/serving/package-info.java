@NullMarked
package saldo.gateway.medium.serving;

import org.jspecify.annotations.NullMarked;
