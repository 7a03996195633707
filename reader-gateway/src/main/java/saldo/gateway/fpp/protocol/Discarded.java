package saldo.gateway.fpp.protocol;

/**
 * What a parser threw away, each as a count since it began.
 *
 * @param badCrc frames whose checksum does not fit
 * @param badLength frames that are shorter or longer than they announce
 * @param unknownType frames of a type that there is not
 * @param overlong frames that announce more than {@link Frame#MOST_PAYLOAD}
 * @param illegalByte frames with a byte that can not be at its place
 * @param cutShort frames in which another begins
 * @param strayBytes bytes outside of frames
 */
public record Discarded(
    long badCrc,
    long badLength,
    long unknownType,
    long overlong,
    long illegalByte,
    long cutShort,
    long strayBytes) {

  /** How many frames were thrown away for whatever reason. */
  public long frames() {
    return badCrc + badLength + unknownType + overlong + illegalByte + cutShort;
  }
}
