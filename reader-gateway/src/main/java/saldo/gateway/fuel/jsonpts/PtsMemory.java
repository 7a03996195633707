package saldo.gateway.fuel.jsonpts;

import java.time.Duration;
import java.util.Optional;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.view.FuelReaderPlace;

/** How far fetching has come, as it is noted: what another driver noted there is not confused. */
final class PtsMemory {
  private static final String NOTE = "jsonpts-progress";

  private PtsMemory() {}

  static Optional<PtsProgress> progress(ReaderMemory memory, FuelReaderPlace reader) {
    return memory.note(reader.ledger(), reader.terminal(), NOTE, PtsProgress.class);
  }

  static void putProgress(ReaderMemory memory, FuelReaderPlace reader, PtsProgress progress) {
    memory.putNote(reader.ledger(), reader.terminal(), NOTE, progress);
  }

  /** How far the reader's clock was ahead when it was asked last; nothing if it never was. */
  static Duration drift(ReaderMemory memory, FuelReaderPlace reader) {
    return progress(memory, reader).map(PtsProgress::drift).orElse(Duration.ZERO);
  }
}
