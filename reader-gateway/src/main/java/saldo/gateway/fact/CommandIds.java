package saldo.gateway.fact;

import saldo.schemas.CommandId;

/**
 * The ids of what the gateway sends. They follow from the device's own numbers, so that a retry
 * after any crash, even through another gateway, is the same command to the ledger. Nobody else may
 * use ids that begin with {@code fact:} or {@code auth:}: a taken id would refuse a fact.
 */
public final class CommandIds {
  private static final int LONGEST = 64;

  private CommandIds() {}

  /** Of a device's numbered record. */
  public static CommandId ofDevice(String device, long seq) {
    return CommandId.of("fact:" + device + ":" + seq);
  }

  /**
   * Of a row of a file.
   *
   * @param row hash of the row and its occurrence
   */
  public static CommandId ofRow(String row) {
    return CommandId.of("fact:row:" + row);
  }

  /**
   * Of an online request.
   *
   * @param key the device's idempotency key; hashed if it does not fit as it is
   */
  public static CommandId ofRequest(String device, String key) {
    String plain = "auth:" + device + ":" + key;
    boolean fits = plain.length() <= LONGEST && key.matches("[A-Za-z0-9._:-]+");
    return CommandId.of(fits ? plain : "auth:" + device + ":" + Digest.shortOf(key));
  }
}
