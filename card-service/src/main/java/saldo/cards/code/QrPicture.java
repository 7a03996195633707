package saldo.cards.code;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import saldo.http.SecretCode;

/**
 * A QR code to look at. It is readable with a sixth of it damaged (level M) and has the white
 * border that readers need. A module, the smallest square, is a millimetre wide.
 */
public final class QrPicture {
  /** As ISO/IEC 18004 asks for. */
  static final int BORDER_MODULES = 4;

  /** About 250 dots per inch if printed at its size. */
  private static final int PIXELS_PER_MODULE = 10;

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private final ByteMatrix modules;

  private QrPicture(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * Draws a code.
   *
   * @throws IllegalArgumentException if it is longer than a QR code holds
   */
  public static QrPicture of(SecretCode code) {
    try {
      return new QrPicture(Encoder.encode(code.text(), ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** Its width and height with the border, in modules. */
  public int size() {
    return modules.getWidth() + 2 * BORDER_MODULES;
  }

  /** As lines, which are sharp at any size. */
  public String svg() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int run = run(x, y);
        if (run > 0) {
          path.append('M').append(x + BORDER_MODULES).append(' ').append(y + BORDER_MODULES);
          path.append('h').append(run).append("v1h-").append(run).append('z');
          x += run;
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$dmm" height="%1$dmm" \
    viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>\
    """
        .formatted(size(), path);
  }

  /** As dots. */
  public byte[] png() {
    int width = size() * PIXELS_PER_MODULE;
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, isDark(module(x), module(y)) ? BLACK : WHITE);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // not the writer's own cache, which is a file: the code must not come to a disk
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int module(int pixel) {
    return pixel / PIXELS_PER_MODULE - BORDER_MODULES;
  }

  /** How many dark modules stand side by side from here on. */
  private int run(int x, int y) {
    int run = 0;
    while (isDark(x + run, y)) {
      run++;
    }
    return run;
  }

  private boolean isDark(int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
    return inside && modules.get(x, y) == 1;
  }
}
