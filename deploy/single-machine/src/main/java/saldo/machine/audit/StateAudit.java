package saldo.machine.audit;

import java.util.Map;
import java.util.TreeMap;
import saldo.machine.audit.Finding.Answer;
import saldo.machine.audit.Finding.Kind;
import saldo.machine.audit.fold.Stamp;
import saldo.machine.audit.fold.StateJournal;

/**
 * Replays a journal of cards, or of the registry, record by record in the order of the broker, with
 * fresh state. Not safe for several threads.
 *
 * @param <E> its entries
 * @param <S> the states they lead to
 */
public final class StateAudit<E, S> {
  private final StateJournal<E, S> journal;
  private final Findings findings = new Findings();
  private final Replay<E> replay;
  private final Map<String, ThingFold<E, S>> things = new TreeMap<>();
  private long compared;

  public StateAudit(StateJournal<E, S> journal, Until until) {
    this.journal = journal;
    replay = new Replay<>(journal.entryType(), journal::stamp, until, findings);
  }

  /** Takes the next record of its ledger. */
  public void add(JournalRecord record) {
    replay.add(record).ifPresent(entry -> fold(entry, record));
  }

  /** Whether the system has said something about every thing since its last change. */
  public boolean hasFollowed(Map<String, LiveState<S>> said) {
    return things.entrySet().stream()
        .allMatch(each -> each.getValue().isFollowedBy(said.get(each.getKey())));
  }

  /**
   * Takes down what the system says. Some of it may be about entries that are still to be added.
   *
   * @param said the latest of each thing by its key in the topic of states, at least as late as the
   *     records added so far
   */
  public void expect(Map<String, LiveState<S>> said) {
    things.forEach((key, thing) -> {
      if (!said.containsKey(key)) {
        thing.expect(null);
      }
    });
    said.forEach((key, live) -> {
      compared++;
      ThingFold<E, S> thing = thing(live.ledger(), key.substring(key.indexOf('|') + 1));
      if (live.state() == null) {
        findings.add(thing.unreadable(live));
      } else {
        thing.expect(live);
      }
    });
  }

  /** What came of it, once all records were added. */
  public StateReport finish() {
    things.values().forEach(thing -> thing.finish().ifPresent(findings::add));
    return new StateReport(
        journal.events().name(),
        findings.total() == 0,
        replay.ledgers(),
        replay.events(),
        things.values().stream().filter(ThingFold::isThere).count(),
        compared,
        findings.holds(Answer.CHAIN),
        findings.holds(Answer.SEQUENCE),
        findings.holds(Answer.LIVE),
        findings.total(),
        findings.first());
  }

  private void fold(E entry, JournalRecord record) {
    ThingFold<E, S> thing = thing(record.ledger(), journal.thing(entry));
    Stamp stamp = journal.stamp(entry);
    if (!thing.apply(entry, new Place(stamp.seq(), stamp.bookedAt(), record.position()))) {
      String expected = thing.isThere() ? "no second " + thing.name() : thing.name() + " before";
      findings.add(
          new Finding(
              Kind.MISPLACED,
              record.ledger(),
              stamp.seq(),
              record.position(),
              expected,
              "an event of it"));
    }
  }

  private ThingFold<E, S> thing(String ledger, String name) {
    return things.computeIfAbsent(ledger + "|" + name, _ -> new ThingFold<>(journal, ledger, name));
  }
}
