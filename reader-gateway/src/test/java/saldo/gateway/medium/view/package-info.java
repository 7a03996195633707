/** Tests of what is known of cards. */
@NullMarked
package saldo.gateway.medium.view;

import org.jspecify.annotations.NullMarked;
