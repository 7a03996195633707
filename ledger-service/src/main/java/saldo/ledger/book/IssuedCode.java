package saldo.ledger.book;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.Code;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/**
 * A transaction code or a ticket, without its secret.
 *
 * @param id the id it was issued under
 * @param account the account of a transaction code; of a ticket, what paid for it
 * @param card the card it was issued with, if there was one
 * @param amount what could be paid with it at first
 * @param left what can still be paid with it
 * @param expiresAt when it ends, or would have ended
 * @param divisible whether it pays several times
 * @param productGroups what it pays for; anything if absent
 */
public record IssuedCode(
    EntryId id,
    CodeKind kind,
    CodeStatus status,
    AccountId account,
    @Nullable CardNumber card,
    Money amount,
    Money left,
    Instant expiresAt,
    boolean divisible,
    @Nullable List<String> productGroups) {

  /** What it is. */
  public enum CodeKind {
    /** Its money is set aside on its account. */
    @JsonProperty("transaction-code")
    TRANSACTION_CODE,
    /** Its money was paid when it was issued. */
    @JsonProperty("ticket")
    TICKET
  }

  /** What has become of it. */
  public enum CodeStatus {
    /** It pays. */
    @JsonProperty("open")
    OPEN,
    /** Nothing is left on it. */
    @JsonProperty("used")
    USED,
    /** Somebody ended it, and what was left was given back. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** Its time is over. */
    @JsonProperty("expired")
    EXPIRED
  }

  static IssuedCode of(Code code) {
    return new IssuedCode(
        code.id(),
        kind(code),
        status(code),
        code.payer(),
        code.use() == null ? null : code.use().card(),
        code.amount(),
        code.left(),
        code.expiresAt(),
        code.divisible(),
        code.productGroups());
  }

  private static CodeKind kind(Code code) {
    return switch (code.kind()) {
      case TRANSACTION_CODE -> CodeKind.TRANSACTION_CODE;
      case TICKET -> CodeKind.TICKET;
    };
  }

  private static CodeStatus status(Code code) {
    return switch (code.status()) {
      case OPEN -> CodeStatus.OPEN;
      case USED -> CodeStatus.USED;
      case CANCELLED -> CodeStatus.CANCELLED;
      case EXPIRED -> CodeStatus.EXPIRED;
    };
  }
}
