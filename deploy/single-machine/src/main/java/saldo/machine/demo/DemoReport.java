package saldo.machine.demo;

import java.util.List;
import java.util.Map;

/**
 * What the demo did and found. Statements, Z reports and exports come with reporting; until then
 * they are none.
 *
 * @param seed of the traffic
 * @param readySeconds from nothing until the system was ready
 * @param commands requests that were decided
 * @param accepted of them
 * @param refused by reason
 * @param facts that devices reported
 * @param duplicates requests and batches that were sent twice on purpose
 * @param outageSeconds how long the broker was away
 * @param journalEvents in all ledgers
 * @param trialBalance credit less debit of all accounts, for each currency; zero if the books hold
 * @param floatEqualsLedger whether the holders' accounts add up to what the issuer owes
 * @param mismatches accounts whose balance is not what was acknowledged: lost or doubled money
 * @param auditOk whether the journal was proved from its first record
 * @param auditFindings what was wrong with it
 */
public record DemoReport(
    long seed,
    double readySeconds,
    int commands,
    int accepted,
    Map<String, Integer> refused,
    int facts,
    int duplicates,
    double outageSeconds,
    long journalEvents,
    Map<String, Long> trialBalance,
    boolean floatEqualsLedger,
    List<String> mismatches,
    int statements,
    int zReports,
    List<String> exports,
    boolean auditOk,
    List<String> auditFindings) {

  /** Whether everything that the demo shows holds. */
  public boolean ok() {
    return auditOk
        && floatEqualsLedger
        && mismatches.isEmpty()
        && trialBalance.values().stream().allMatch(difference -> difference == 0);
  }
}
