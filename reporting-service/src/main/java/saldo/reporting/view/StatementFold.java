package saldo.reporting.view;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldingView;
import saldo.reporting.domain.LastClosing;
import saldo.schemas.LedgerId;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementParty;

/** Keeps statements as they are in the topic; the first of a number is the one that counts. */
record StatementFold(FoldingView view) {
  private static final Logger LOG = LoggerFactory.getLogger(StatementFold.class);

  void fold(ConsumerRecord<byte[], byte[]> record) {
    SignedStatement signed = SignedStatement.of(record.value(), record.headers());
    Statement statement = signed.statement();
    LedgerId ledger = statement.ledger();
    byte[] key = Keys.numbered(Keys.within(ledger, statement.account()), statement.number());
    if (view.get(Families.STATEMENTS, key) != null) {
      LOG.error(
          "Record {} of {} is a second statement {} of account {} of ledger {}; the first counts,"
              + " audit the topic.",
          record.offset(),
          record.topic(),
          statement.number(),
          statement.account(),
          ledger);
      return;
    }
    view.put(Families.STATEMENTS, key, signed.stored());
    view.put(
        Families.CLOSINGS,
        Keys.of(ledger, statement.account()),
        StoredJson.write(LastClosing.of(statement)));
    view.put(Families.SUMMARIES, key, StoredJson.write(StatementSummary.of(statement)));
    view.put(Families.PERIODS, place(Keys.within(ledger), statement), key);
    StatementParty company = statement.holder().company();
    if (company != null) {
      view.put(Families.COMPANIES, place(Keys.within(ledger, company.id()), statement), key);
    }
  }

  private static byte[] place(byte[] prefix, Statement statement) {
    byte[] time = Keys.timed(prefix, statement.period().until());
    byte[] account = Keys.joined(time, Keys.within(statement.account()));
    return Keys.numbered(account, statement.number());
  }
}
