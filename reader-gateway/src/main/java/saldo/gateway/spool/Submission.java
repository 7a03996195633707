package saldo.gateway.spool;

/**
 * A record that a driver hands over to be kept.
 *
 * @param key what makes it the same when it comes again
 * @param content hash of what the device said, to tell a repeat from another record under its key
 * @param receivedAtMillis when the gateway received it, milliseconds since 1970; the Kafka record's
 *     timestamp
 * @param envelope the finished message as JSON, sent byte for byte however often; if it is empty,
 *     nothing is sent, and the key is used up all the same
 */
public record Submission(RecordKey key, String content, long receivedAtMillis, String envelope) {}
