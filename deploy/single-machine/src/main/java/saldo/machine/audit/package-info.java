/**
 * Proves a journal: replays it from its first record with fresh state and says where it deviates.
 * Pure; shares no code with what decides and folds in the ledger, so that a fault there shows here.
 */
@NullMarked
package saldo.machine.audit;

import org.jspecify.annotations.NullMarked;
