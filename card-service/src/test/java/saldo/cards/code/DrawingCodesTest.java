package saldo.cards.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import saldo.http.SecretCode;
import saldo.schemas.CardNumber;

class DrawingCodesTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final int DOTS = 8;

  private final SecureRandom random = new SecureRandom();

  @Test
  void aCodeIsNotShownByChance() {
    SecretCode code = SecretCode.random(random, SecretCode.SCANNED);

    assertThat(code + " " + new CodeSheet.Printed(CardNumber.of("C_1"), "", code))
        .doesNotContain(code.text());
  }

  @Test
  void thePictureOfDotsIsReadAsTheCode() throws IOException {
    SecretCode code = SecretCode.random(random, SecretCode.SCANNED);

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrPicture.of(code).png()));

    assertThat(Reading.codes(picture)).containsExactly(code.text());
    assertThat(picture.getWidth()).isEqualTo(330).isEqualTo(picture.getHeight());
  }

  @Test
  void thePictureOfLinesIsReadAsTheCode() {
    SecretCode code = SecretCode.random(random, SecretCode.SCANNED);

    String svg = QrPicture.of(code).svg();

    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"33mm\" height=\"33mm\"")
        .contains("viewBox=\"0 0 33 33\"")
        .doesNotContain(code.text());
    assertThat(Reading.codes(drawn(svg))).containsExactly(code.text());
  }

  /** As a browser draws it, as far as our pictures go. */
  private static BufferedImage drawn(String svg) {
    BufferedImage picture = new BufferedImage(33 * DOTS, 33 * DOTS, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = picture.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, 33 * DOTS, 33 * DOTS);
    canvas.setColor(Color.BLACK);
    for (MatchResult run : RUN.matcher(svg).results().toList()) {
      canvas.fillRect(number(run, 1) * DOTS, number(run, 2) * DOTS, number(run, 3) * DOTS, DOTS);
    }
    canvas.dispose();
    return picture;
  }

  private static int number(MatchResult run, int group) {
    return Integer.parseInt(run.group(group));
  }
}
