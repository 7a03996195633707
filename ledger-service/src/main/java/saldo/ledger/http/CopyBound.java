package saldo.ledger.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import saldo.kit.lag.Behind;

/**
 * How old the oldest change of a card may be that the ledger's copy of cards and registry does not
 * have yet; beyond it, the ledger would take cards that were blocked that long ago.
 *
 * @param longest such as 30 seconds
 */
record CopyBound(Duration longest) {

  /** What is wrong, in a few words; nothing while the copy is within the bound, or unknown. */
  Optional<String> complaint(Optional<Behind> copy) {
    return copy.filter(behind -> behind.age().compareTo(longest) > 0)
        .map(behind ->
            String.format(
                Locale.ROOT,
                "the copy of cards and registry is %d records and %.0f s behind, more than %d s",
                behind.records(),
                behind.seconds(),
                longest.toSeconds()));
  }
}
