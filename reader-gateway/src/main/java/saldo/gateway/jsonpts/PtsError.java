package saldo.gateway.jsonpts;

/**
 * Why a request was not carried out.
 *
 * @param code of the error. The names of some are known from public code, their numbers are not:
 *     those we send are our own, and none is relied on
 * @param message name of the error, such as {@code JSONPTS_ERROR_NOT_FOUND}
 */
public record PtsError(int code, String message) {
  /** What was asked for is not there. */
  public static final PtsError NOT_FOUND = new PtsError(1, "JSONPTS_ERROR_NOT_FOUND");

  /** It could not be stored, and has to be sent again. */
  public static final PtsError NOT_STORED = new PtsError(2, "JSONPTS_ERROR_NOT_STORED");

  /** Nobody here can do that. */
  public static final PtsError NOT_SUPPORTED = new PtsError(3, "JSONPTS_ERROR_NOT_SUPPORTED");

  /** Whether it says that there is nothing. */
  public boolean isNotFound() {
    return message.equals(NOT_FOUND.message());
  }
}
