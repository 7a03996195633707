package saldo.machine.failure;

/** Something could not be done; the message says in a sentence what was wrong and what to do. */
public final class MachineException extends RuntimeException {
  /** The stable codes, for scripts. */
  public enum Code {
    DATA_IN_USE,
    DATA_UNUSABLE,
    MEASUREMENT_FAILED,
    NOT_BUILT,
    NOT_RUNNING,
    PORT_IN_USE,
    SETTING_INVALID,
    START_FAILED,
    UNKNOWN_SERVICE,
    NO_KEYS,
    NO_BROKER,
    DEMO_FAILED,
    IMPORT_REFUSED,
    TRAINING_FAILED
  }

  private final Code code;

  public MachineException(Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public MachineException(Code code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
