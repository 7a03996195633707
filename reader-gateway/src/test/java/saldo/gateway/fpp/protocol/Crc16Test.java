package saldo.gateway.fpp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Crc16Test {
  private static final String PYTHON = "/usr/bin/python3";

  /** Reads one message per line in hex, and answers with its checksum. */
  private static final String JUDGE =
      """
      import crcmod.predefined, sys
      crc = crcmod.predefined.mkPredefinedCrcFun('crc-16')
      for line in sys.stdin:
          print('%04X' % crc(bytes.fromhex(line.strip())))
      """;

  @Test
  void theCheckValueIsRight() {
    assertThat(Crc16.of(Bytes.of("123456789"))).isEqualTo(0xBB3D);
    assertThat(Crc16.of(new byte[0])).isZero();
  }

  @Test
  void anIndependentImplementationAgrees() throws Exception {
    assumeTrue(
        judgeIsThere(), "python3-crcmod is not installed, so nobody else computes the checksums");
    SplittableRandom random = new SplittableRandom(16);
    List<byte[]> messages = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      byte[] message = new byte[1 + random.nextInt(200)];
      random.nextBytes(message);
      messages.add(message);
    }

    assertThat(judged(messages))
        .isEqualTo(messages.stream().map(each -> "%04X".formatted(Crc16.of(each))).toList());
  }

  private static boolean judgeIsThere() throws IOException, InterruptedException {
    return Files.isExecutable(Path.of(PYTHON))
        && new ProcessBuilder(PYTHON, "-c", "import crcmod.predefined")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  private static List<String> judged(List<byte[]> messages) throws IOException {
    Process judge = new ProcessBuilder(PYTHON, "-c", JUDGE).start();
    try (var in = judge.outputWriter(StandardCharsets.US_ASCII)) {
      for (byte[] message : messages) {
        in.write(HexFormat.of().formatHex(message) + "\n");
      }
    }
    try (var out = judge.inputReader(StandardCharsets.US_ASCII)) {
      return out.lines().toList();
    }
  }
}
