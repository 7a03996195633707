package saldo.reporting.export;

import saldo.schemas.reporting.Statement;

/**
 * A statement that is given out.
 *
 * @param statement what it says
 * @param status what has to be said about it
 * @param signature of the record in Base64; empty of a test run
 * @param key which key signed it; empty of a test run
 */
public record Printed(Statement statement, Status status, String signature, String key) {

  /** What has to be said about a statement. */
  public enum Status {
    /** Nothing: it is as it was closed. */
    FINAL,
    /** It fixes nothing. */
    TEST,
    /** It is not as it was closed, or nobody knows. */
    INVALID
  }

  /** Of a test run. */
  public static Printed tested(Statement statement) {
    return new Printed(statement, Status.TEST, "", "");
  }
}
