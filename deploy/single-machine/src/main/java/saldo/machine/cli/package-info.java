/** The command line: one class per command, each a thin layer over the rest. */
@NullMarked
package saldo.machine.cli;

import org.jspecify.annotations.NullMarked;
