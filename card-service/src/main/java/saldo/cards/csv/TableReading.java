package saldo.cards.csv;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;

/** What a table says. */
public sealed interface TableReading {

  /**
   * Every line could be read.
   *
   * @param lines what is above others first, otherwise as they were written
   */
  record Read(List<Line> lines) implements TableReading {

    /**
     * The commands that register all of it, each of them in one step.
     *
     * @param validFrom since when it holds; from now if absent
     */
    public List<DefineMany> commands(@Nullable Instant validFrom, String reason) {
      return Batches.of(lines).stream()
          .map(batch ->
              new DefineMany(
                  batch.stream()
                      .map(line -> new Define(line.id(), line.data(), validFrom, reason))
                      .toList()))
          .toList();
    }

    /**
     * The line of the table that an entry of a command comes from.
     *
     * @param command its index among {@link #commands}
     * @param position of the entry within the command, from 1
     */
    public long lineOf(int command, int position) {
      return Batches.of(lines).get(command).get(position - 1).number();
    }
  }

  /** Some lines could not be read, so that nothing of the table is used. */
  record Unreadable(List<Complaint> complaints) implements TableReading {}

  /**
   * A line.
   *
   * @param number its number in the file, from 1; the header's is 1
   */
  record Line(long number, String id, MasterData data) {}

  /** What is wrong with a line, in one sentence. */
  record Complaint(long line, String sentence) {}
}
