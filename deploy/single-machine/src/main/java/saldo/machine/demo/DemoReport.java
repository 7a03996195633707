package saldo.machine.demo;

import java.util.List;
import java.util.Map;

/**
 * What the demo did and found. There are no Z reports yet.
 *
 * @param seed of the traffic
 * @param readySeconds from nothing until the system was ready
 * @param commands requests that were decided
 * @param accepted of them
 * @param refused by reason
 * @param facts that devices reported
 * @param duplicates requests and batches that were sent twice on purpose
 * @param cards what was done with cards
 * @param outageSeconds how long the broker was away
 * @param journalEvents in all ledgers
 * @param trialBalance credit less debit of all accounts, for each currency; zero if the books hold
 * @param floatEqualsLedger whether the holders' accounts add up to what the issuer owes
 * @param mismatches accounts whose balance is not what was acknowledged: lost or doubled money
 * @param statements how many accounts were closed
 * @param exports the files with statements
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
    Cards cards,
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

  /**
   * How often something was done with cards.
   *
   * @param replaced lost or exchanged for another
   * @param paidOnline loads that were ordered, paid and credited
   * @param codesRedeemed transaction codes that somebody paid with
   * @param approved what a second person agreed to
   * @param written deliveries of credit to media
   * @param torn media that were pulled off while they were written
   */
  public record Cards(
      int replaced, int paidOnline, int codesRedeemed, int approved, int written, int torn) {
    static Cards of(Reckoning reckoning) {
      return new Cards(
          reckoning.done("balance-transferred"),
          reckoning.done("load-credited"),
          reckoning.done("code-redeemed"),
          reckoning.done("approved"),
          reckoning.done("delivered"),
          reckoning.torn());
    }
  }

  /** Whether everything that the demo shows holds. */
  public boolean ok() {
    return auditOk
        && floatEqualsLedger
        && mismatches.isEmpty()
        && trialBalance.values().stream().allMatch(difference -> difference == 0);
  }
}
