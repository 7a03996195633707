package saldo.machine.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import saldo.schemas.LedgerId;

/**
 * Commands to be sent, as bytes, so that making them costs nothing while something is measured.
 *
 * @param prefix the ids of the commands are this, a hyphen and the number in the batch, from 0
 * @param layout whose ledgers they take turns between
 * @param commands the envelopes as JSON
 * @param spentMinor what the purchases among them add up to on each ledger, in minor units
 */
public record Batch(
    String prefix, Layout layout, List<byte[]> commands, Map<LedgerId, Long> spentMinor) {

  public int size() {
    return commands.size();
  }

  /** The key of the n-th command's record, from 0. */
  byte[] key(int index) {
    return layout.ledger(index).value().getBytes(StandardCharsets.UTF_8);
  }

  /** The mean size of a command in bytes. */
  public long meanBytes() {
    return Math.round(commands.stream().mapToInt(each -> each.length).average().orElse(0));
  }
}
