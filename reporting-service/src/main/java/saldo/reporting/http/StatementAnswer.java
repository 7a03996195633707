package saldo.reporting.http;

import org.jspecify.annotations.Nullable;
import saldo.reporting.sign.StatementKeys;
import saldo.reporting.sign.Validity;
import saldo.reporting.view.SignedStatement;
import saldo.schemas.reporting.Statement;

/**
 * A statement, and whether it is as it was closed.
 *
 * @param statement what it says
 * @param validity whether its signature fits; absent of a test run, which signs nothing
 * @param signature Ed25519 over the record in the topic, in Base64
 * @param key which key signed it
 */
public record StatementAnswer(
    Statement statement,
    @Nullable Validity validity,
    @Nullable String signature,
    @Nullable String key) {

  static StatementAnswer of(SignedStatement signed, StatementKeys keys) {
    return new StatementAnswer(
        signed.statement(),
        keys.check(signed.value(), signed.signature(), signed.key()),
        signed.signature(),
        signed.key());
  }

  static StatementAnswer tested(Statement statement) {
    return new StatementAnswer(statement, null, null, null);
  }
}
