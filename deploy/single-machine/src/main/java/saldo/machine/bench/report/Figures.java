package saldo.machine.bench.report;

import java.util.Locale;

/** How figures are written. */
public final class Figures {
  private static final double BASE = 10;
  private static final double BYTES_PER_MIB = 1 << 20;

  private Figures() {}

  /** With so many decimals, half up. */
  public static double rounded(double figure, int decimals) {
    double scale = Math.pow(BASE, decimals);
    return Math.round(figure * scale) / scale;
  }

  /** A whole number with separators, such as {@code 12,345}. */
  public static String whole(double figure) {
    return whole(Math.round(figure));
  }

  /** A whole number with separators, such as {@code 12,345}. */
  public static String whole(long figure) {
    return String.format(Locale.ROOT, "%,d", figure);
  }

  /** A ratio such as {@code 0.62}. */
  public static String ratio(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }

  /** Microseconds as milliseconds, such as {@code 12.3 ms}. */
  public static String millis(double micros) {
    return String.format(Locale.ROOT, "%.1f ms", micros / 1_000);
  }

  /** Microseconds as milliseconds, such as {@code 12.3 ms}. */
  public static String millis(long micros) {
    return millis((double) micros);
  }

  /** Bytes as {@code 512 MiB}. */
  public static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f MiB", bytes / BYTES_PER_MIB);
  }
}
