package saldo.kit.projection;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is kept of some topics, and how a record changes it. */
public interface Projection {
  /** A number that grows when what is stored changes its shape; then all is built anew. */
  int version();

  /** The topics it reads, all their partitions. */
  List<String> topics();

  /** The names of its column families, each a sorted map of its own. */
  List<String> families();

  /**
   * Folds one committed record. What it writes is stored together with the record's offset, so each
   * record counts once. An exception stops the projection: nothing is ever skipped.
   */
  void fold(ConsumerRecord<byte[], byte[]> record, FoldingView view);

  /**
   * Called before a batch is stored: what was kept aside while it was folded is written now, so
   * that a value which many records of a batch change is written once.
   */
  default void endBatch(FoldingView view) {}
}
