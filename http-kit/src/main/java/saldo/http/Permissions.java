package saldo.http;

/** What a token may allow on top of a role. */
public final class Permissions {
  /** Typing card numbers instead of reading them. */
  public static final String MANUAL_ENTRY = "manual-entry";

  private Permissions() {}
}
