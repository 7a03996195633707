/**
 * Everything on one machine: the broker and the services as child processes of a launcher, which
 * {@link saldo.machine.SingleMachine} offers to the command line, the demo and the tests.
 */
@NullMarked
package saldo.machine;

import org.jspecify.annotations.NullMarked;
