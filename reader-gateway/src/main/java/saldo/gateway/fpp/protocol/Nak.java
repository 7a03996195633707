package saldo.gateway.fpp.protocol;

/**
 * Why a terminal refused, the payload of {@code N}: {@code reason/sentence}, such as {@code
 * BASE/the active table is V0041}.
 *
 * @param reason the code
 * @param text one sentence for people, without slashes; may be empty
 */
public record Nak(Reason reason, String text) {
  private static final int LONGEST_TEXT = 200;

  /** The codes. */
  public enum Reason {
    /** The delta is for another version than the active one: send the full table. */
    BASE,
    /** There were more or fewer cards than announced. */
    COUNT,
    /** The checksum over the cards does not fit. */
    CRC,
    /** A frame came that does not follow the one before: begin the table again. */
    ORDER,
    /** A payload can not be read. */
    RECORD,
    /** The table is too large for the terminal's memory. */
    MEMORY,
    /** The version does not come after the active one. */
    VERSION,
    /** The clock can not be set so. */
    CLOCK,
    /** A reason that this host does not know. */
    OTHER
  }

  /** Cuts a text that is too long, and takes out of it what can not be sent. */
  public Nak {
    StringBuilder clean = new StringBuilder();
    text.chars()
        .limit(LONGEST_TEXT)
        .map(c -> c != '/' && Frame.isLegal(c) ? c : '?')
        .forEach(clean::appendCodePoint);
    text = clean.toString();
  }

  /** Reads a payload; a code that nobody knows is {@link Reason#OTHER}, with all of it as text. */
  public static Nak parse(String payload) {
    int slash = payload.indexOf('/');
    String code = slash < 0 ? payload : payload.substring(0, slash);
    for (Reason reason : Reason.values()) {
      if (reason.name().equals(code)) {
        return new Nak(reason, slash < 0 ? "" : payload.substring(slash + 1));
      }
    }
    return new Nak(Reason.OTHER, payload);
  }

  /** As a payload. */
  public String format() {
    return Fields.join(reason.name(), text);
  }
}
