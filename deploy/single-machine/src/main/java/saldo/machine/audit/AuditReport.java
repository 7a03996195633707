package saldo.machine.audit;

import java.util.List;

/**
 * What an audit of the ledger's journal found.
 *
 * @param ok whether everything holds
 * @param ledgers with at least one entry
 * @param events that were replayed
 * @param accounts that were seen
 * @param balancesCompared live balances that were compared; 0 where that was not asked for
 * @param chainOk whether every record's hash follows from the one before
 * @param sequenceOk whether the numbers have no gap and the booking times never go back
 * @param balancedOk whether postings add up to zero, and balances to the sums of postings
 * @param balancesMatch whether the live balances are those of the replay
 * @param deviations how many there are
 * @param findings the first of them, in the order of the replay
 */
public record AuditReport(
    boolean ok,
    long ledgers,
    long events,
    long accounts,
    long balancesCompared,
    boolean chainOk,
    boolean sequenceOk,
    boolean balancedOk,
    boolean balancesMatch,
    long deviations,
    List<Finding> findings) {}
