package saldo.reporting.run;

import java.util.List;
import saldo.schemas.reporting.Statement;

/** Where closings are fixed. Opening it ends whoever else had it open for the ledger. */
public interface Closings extends AutoCloseable {

  /**
   * Fixes statements, all of them or none.
   *
   * @throws org.apache.kafka.common.KafkaException if they are not fixed, or nobody knows whether
   *     they are
   */
  void fix(List<Statement> statements);

  @Override
  void close();
}
