package saldo.gateway.fact;

import saldo.schemas.CommandId;

/**
 * The ids of what the gateway sends. They follow from the device's own numbers, so that a retry
 * after any crash, even through another gateway, is the same command to the ledger. Nobody else may
 * use such ids, see {@link CommandId#isOfDevice}.
 */
public final class CommandIds {
  private static final int LONGEST = 64;

  private CommandIds() {}

  /** Of a device's numbered record. */
  public static CommandId ofDevice(String device, long seq) {
    String plain = CommandId.FACT + device + ":" + seq;
    return CommandId.of(
        plain.length() <= LONGEST ? plain : CommandId.FACT + Digest.shortOf(device) + ":" + seq);
  }

  /**
   * Of a record that a device does not number, wherever it turns up.
   *
   * @param name a digest of what makes it the same record, 22 characters: longer than any number
   */
  public static CommandId ofNamed(String name) {
    return CommandId.of(CommandId.FACT + "named:" + name);
  }

  /**
   * Of a row of a file.
   *
   * @param row hash of the row and its occurrence
   */
  public static CommandId ofRow(String row) {
    return CommandId.of(CommandId.FACT + "row:" + row);
  }

  /**
   * Of an online request.
   *
   * @param key the device's idempotency key; hashed if it does not fit as it is
   */
  public static CommandId ofRequest(String device, String key) {
    String plain = CommandId.REQUEST + device + ":" + key;
    boolean fits = plain.length() <= LONGEST && key.matches("[A-Za-z0-9._:-]+");
    return CommandId.of(fits ? plain : CommandId.REQUEST + device + ":" + Digest.shortOf(key));
  }
}
