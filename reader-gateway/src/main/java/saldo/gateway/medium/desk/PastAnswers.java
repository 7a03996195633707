package saldo.gateway.medium.desk;

import java.util.Optional;

/** What a reader has answered, so that the same question gets the same answer. */
final class PastAnswers {
  private final DeskPlace place;
  private final DeskMemory memory;

  PastAnswers(DeskPlace place, DeskMemory memory) {
    this.place = place;
    this.memory = memory;
  }

  /** What became of something, and what it was. */
  private record Past(Result result, String what) {
    Result answer(Operation repeat) {
      return what.equals(repeat.what())
          ? result
          : new Result.Declined(
              "IDEMPOTENCY_CONFLICT",
              "the key was used for another operation before: take a new one for each");
    }
  }

  /** What an operation gets whose key was used before, by this one or another. */
  Optional<Result> repeated(Operation operation) {
    return past(operation.key()).map(past -> past.answer(operation));
  }

  /** What became of the operation with a key; nothing if it was never begun. */
  Optional<Result> result(String key) {
    return past(key).map(Past::result);
  }

  private Optional<Past> past(String key) {
    Optional<Past> ended =
        memory.finished(place, key).map(known -> new Past(known.result(), known.what()));
    return ended.isPresent() ? ended : doubted(key);
  }

  private Optional<Past> doubted(String key) {
    return memory.doubts().stream()
        .filter(doubt -> doubt.place().equals(place) && doubt.key().equals(key))
        .findFirst()
        .map(doubt -> new Past(new Result.InDoubt(CardWriter.PUT_BACK), doubt.what()));
  }
}
