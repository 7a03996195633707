package saldo.machine.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.report.Rounds;
import saldo.machine.bench.report.Table;

/**
 * Purchases per second on a plain ledger on PostgreSQL.
 *
 * @param version of the server; none if it could not be measured
 * @param missing why it could not be measured
 * @param clients what so many clients did
 */
public record PostgresReport(
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String version,
    @Nullable String missing,
    List<Clients> clients) {

  /**
   * So many at once, each on a connection of its own.
   *
   * @param clients how many
   * @param perSecond of all of them together
   */
  public record Clients(int clients, Rounds perSecond) {}

  static PostgresReport missing(@Nullable String why) {
    return new PostgresReport(null, why, List.of());
  }

  /** The best number of clients' figures; none if it could not be measured. */
  @Nullable Rounds best() {
    return clients.stream()
        .map(Clients::perSecond)
        .max(Comparator.comparingDouble(Rounds::median))
        .orElse(null);
  }

  List<String> lines() {
    if (missing != null) {
      return List.of("PostgreSQL was not measured. " + missing + ".");
    }
    Table table = new Table("plain ledger on PostgreSQL", "purchases per second");
    clients.forEach(each ->
        table.row(
            each.clients() == 1 ? "1 client" : each.clients() + " clients",
            Figures.whole(each.perSecond().median())));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("PostgreSQL %s".formatted(version));
    lines.add(
        "with its package's settings, fsync and synchronous_commit on; one transaction each:");
    lines.add(
        "entry with unique command id, purse and revenue account locked, two postings, balances;");
    lines.add("all purchases meet on one revenue account, as in any plain double-entry ledger.");
    return lines;
  }
}
