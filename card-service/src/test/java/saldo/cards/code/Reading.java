package saldo.cards.code;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** A reader of QR codes. */
public final class Reading {
  private Reading() {}

  /** What the codes in a picture say, in no order. */
  public static List<String> codes(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
    try {
      return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap))
          .map(Result::getText)
          .toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}
