/** How a running system is: its processes as the kernel and the services themselves tell it. */
@NullMarked
package saldo.machine.status;

import org.jspecify.annotations.NullMarked;
