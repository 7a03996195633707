/**
 * The driver for readers that only export files: a mapping says what the columns mean, a trial
 * shows what would happen, and a row is recorded once however often its file comes.
 */
@NullMarked
package saldo.gateway.file;

import org.jspecify.annotations.NullMarked;
