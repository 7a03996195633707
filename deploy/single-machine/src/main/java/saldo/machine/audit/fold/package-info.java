/**
 * What the events of cards and of the registry lead to. Pure; written a second time on purpose,
 * apart from what decides and folds in the card service, so that a fault there shows here.
 */
@NullMarked
package saldo.machine.audit.fold;

import org.jspecify.annotations.NullMarked;
