/** Has the services' virtual machines learn what they do, so that they start faster. */
@NullMarked
package saldo.machine.training;

import org.jspecify.annotations.NullMarked;
