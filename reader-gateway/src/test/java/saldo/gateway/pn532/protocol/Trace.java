package saldo.gateway.pn532.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * What nfc-list 1.8.0 and a PN532 say to each other: the data of the frames, in order. A line of
 * the host is followed by one of the chip.
 */
final class Trace {
  /** Written as it was seen, with the host's TFI. */
  static final List<String> HOST =
      List.of(
          "D41401",
          "D400006C69626E6663",
          "D402",
          "D41214",
          "D40663026303630D6338633D",
          "D408630280630380",
          "D4320100",
          "D4320101",
          "D43205FFFFFF",
          "D43205000102",
          "D44A0100",
          "D44A01010000FF0000",
          "D44A010300",
          "D44A0104",
          "D44400",
          "D45200",
          "D416F0",
          "D442E050",
          "D4400160",
          "D4400130040000");

  /** With the chip's TFI. */
  static final List<String> CHIP =
      List.of(
          "D515",
          "D501006C69626E6663",
          "D50332010607",
          "D513",
          "D507000000000000",
          "D509",
          "D533",
          "D533",
          "D533",
          "D533",
          "D54B010100040804DEADBEEF",
          "D54B00",
          "D54B00",
          "D54B00",
          "D54500",
          "D55300",
          "D51700",
          "D54301",
          "D54114",
          "D5410000112233445566778899AABBCCDDEEFF");

  /** Everything as it goes over the line, acknowledgements included. */
  static byte[] bytes() {
    Octets all = Octets.NONE;
    for (Frame frame : frames()) {
      all = all.and(Octets.of(FrameWriter.write(frame)));
    }
    return all.toBytes();
  }

  static List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < HOST.size(); i++) {
      frames.add(frame(Frame.Direction.TO_CHIP, HOST.get(i)));
      frames.add(new Frame.Ack());
      frames.add(frame(Frame.Direction.FROM_CHIP, CHIP.get(i)));
    }
    return frames;
  }

  static Frame frame(Frame.Direction direction, String hex) {
    return new Frame.Information(direction, Octets.parse(hex).from(1));
  }

  private Trace() {}
}
