/** The data directory: its layout, who uses it, and what the launcher notes down in it. */
@NullMarked
package saldo.machine.data;

import org.jspecify.annotations.NullMarked;
