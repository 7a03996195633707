package saldo.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import saldo.reporting.domain.Repriced;
import saldo.reporting.domain.Repricing;

/** Adds up what a price list changes. */
final class Tally {
  private final SortedMap<String, Long> refused = new TreeMap<>();
  private final SortedMap<String, Long> differenceMinor = new TreeMap<>();
  private final List<Repriced> listed = new ArrayList<>();
  private long changed;
  private long same;
  private long unpriced;

  synchronized void found(Repricing.Result result) {
    same += result.same();
    unpriced += result.unpriced();
  }

  synchronized void changed(Repriced one) {
    changed++;
    differenceMinor.merge(one.currency(), one.afterMinor() - one.beforeMinor(), Long::sum);
    if (listed.size() < RepricingReport.LISTED) {
      listed.add(one);
    }
  }

  synchronized void unchanged() {
    same++;
  }

  synchronized void refused(String reason) {
    refused.merge(reason, 1L, Long::sum);
  }

  synchronized RepricingReport report() {
    return new RepricingReport(
        changed,
        same,
        unpriced,
        new TreeMap<>(refused),
        new TreeMap<>(differenceMinor),
        List.copyOf(listed));
  }
}
