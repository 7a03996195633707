package saldo.machine.audit.closing;

import org.jspecify.annotations.Nullable;
import saldo.machine.audit.Position;

/**
 * A statement as it is on the broker.
 *
 * @param position where
 * @param key ledger|account|number
 * @param value its bytes; none for a deletion, which the topic never has
 * @param signature its header, Ed25519 in Base64
 * @param signedWith its header that names the key
 */
@SuppressWarnings("ArrayRecordComponent") // bytes from the wire that nobody compares or changes
public record ClosingRecord(
    Position position,
    String key,
    byte @Nullable [] value,
    @Nullable String signature,
    @Nullable String signedWith) {}
