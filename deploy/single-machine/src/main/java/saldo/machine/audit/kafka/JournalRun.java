package saldo.machine.audit.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.Until;
import saldo.schemas.topics.Topic;

/**
 * The audit of one journal on the broker, against what is published of what it leads to.
 *
 * @param <L> what is published
 */
abstract class JournalRun<L> implements AutoCloseable {
  private final Source source;
  private final Topic published;
  private final TopicReader journal;

  JournalRun(Source source, Topic journal, Topic published) {
    this.source = source;
    this.published = published;
    this.journal = source.open(journal);
  }

  /** Takes the next entry. */
  abstract void add(JournalRecord record);

  /** Reads a record of what is published; it has a value. */
  abstract L read(ConsumerRecord<String, byte[]> record);

  abstract boolean hasFollowed(Map<String, L> said);

  abstract void expect(Map<String, L> said);

  /** About how many offsets there are. */
  long remaining() {
    return journal.remaining();
  }

  /** Replays what is there now. */
  void replay(TopicReader.Progress progress) {
    journal.readToEnd(this::entry, progress);
  }

  /** Compares, if it is to the end. */
  void compare() {
    if (source.request().until() instanceof Until.End) {
      expect(live(this::hasFollowed));
      // some of it is of entries that came meanwhile
      journal.readToEnd(this::entry, _ -> {});
    }
  }

  @Override
  public void close() {
    journal.close();
  }

  private void entry(ConsumerRecord<String, byte[]> record) {
    if (source.isAsked(Source.key(record))) {
      add(Source.journal(record));
    }
  }

  private Map<String, L> live(Predicate<Map<String, L>> hasFollowed) {
    Map<String, L> said = new HashMap<>();
    long until = System.nanoTime() + source.followPatience().toNanos();
    try (TopicReader reader = source.open(published)) {
      reader.readToEnd(record -> note(record, said), _ -> {});
      while (!hasFollowed.test(said) && System.nanoTime() < until) {
        reader.readMore(record -> note(record, said));
      }
    }
    return said;
  }

  private void note(ConsumerRecord<String, byte[]> record, Map<String, L> said) {
    if (!source.isAsked(Source.ledger(record))) {
      return;
    }
    if (record.value() == null) {
      said.remove(Source.key(record));
    } else {
      said.put(Source.key(record), read(record));
    }
  }
}
