package saldo.gateway.pn532;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import saldo.gateway.link.ByteLink;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.pn532.protocol.Answer;
import saldo.gateway.pn532.protocol.CardCommand;
import saldo.gateway.pn532.protocol.ChipStatus;
import saldo.gateway.pn532.protocol.Command;
import saldo.gateway.pn532.protocol.Command.RfConfiguration;
import saldo.gateway.pn532.protocol.Octets;
import saldo.gateway.pn532.protocol.Target;

/**
 * A PN532 at the other end of a link. Every method waits for the chip's answer, and fails with an
 * IOException and a sentence if there is none; then the link is of no more use: open it again and
 * make a new one. One thread at a time.
 */
public final class Pn532 implements Closeable {
  /** The speed of the chip's line. */
  public static final int USUAL_BAUD = 115_200;

  /** Lets a chip that sleeps notice that there is a line, before the first command. */
  private static final Octets WAKE_UP = Octets.parse("55550000000000000000000000000000");

  /** What a card needs at most, with the tries that the chip makes by itself. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /**
   * A card without a field has forgotten everything after 5 ms. The field is off longer than this:
   * the chip's answer that it is, and the command that ends it, are on the line besides.
   */
  private static final Duration FIELD_OFF = Duration.ofMillis(5);

  private static final int FIELD_BIT = 1;

  private final ByteLink link;
  private final ChipTalk talk;
  private int looksAgain = -1;

  /** A chip that is not set up yet. */
  public Pn532(ByteLink link) {
    this.link = link;
    this.talk = new ChipTalk(link);
  }

  /**
   * Reads where a chip is, as people write it; a serial line has {@value #USUAL_BAUD} baud if they
   * do not say otherwise.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static LinkAddress address(String text) {
    return LinkAddress.parse(text, USUAL_BAUD);
  }

  /**
   * Wakes the chip up, sets it up as a reader, and asks who it is.
   *
   * @throws IOException with a sentence if nobody answers, or another chip than a PN532 does
   */
  public Answer.Firmware setUp() throws IOException {
    talk.wakeUp(WAKE_UP.toBytes());
    talk.ask(Command.SamConfiguration.NORMAL, PATIENCE);
    Answer answer = talk.ask(new Command.GetFirmwareVersion(), PATIENCE);
    if (answer instanceof Answer.Firmware firmware && firmware.chip() == Answer.Firmware.PN532) {
      return firmware;
    }
    throw new IOException("at %s is no PN532 but another chip".formatted(talk.name()));
  }

  /** The card that lies on the reader now; it is selected, and nothing is authenticated. */
  public Optional<Target> detect() throws IOException {
    lookAgain(1);
    return listed(talk.ask(anyCard(), PATIENCE));
  }

  /**
   * The same, as soon as a card comes.
   *
   * @param atMost how long to wait for one
   */
  public Optional<Target> await(Duration atMost) throws IOException {
    lookAgain(Command.FOR_EVER);
    return talk.await(anyCard(), atMost).flatMap(this::listed);
  }

  /**
   * Tells a card something.
   *
   * @param target its place in the chip's list
   */
  public Answer.Exchanged exchange(int target, CardCommand command) throws IOException {
    Answer answer = talk.ask(Command.InDataExchange.of(target, command), PATIENCE);
    return answer instanceof Answer.Exchanged exchanged
        ? exchanged
        : new Answer.Exchanged(ChipStatus.UNKNOWN, Octets.NONE);
  }

  /** Switches the field off and on: every card forgets what it was about to do. */
  public void renewField() throws IOException {
    field(0);
    LockSupport.parkNanos(FIELD_OFF.toNanos());
    field(FIELD_BIT);
  }

  private void field(int on) throws IOException {
    talk.ask(new RfConfiguration(RfConfiguration.FIELD, Octets.of(on)), PATIENCE);
  }

  private void lookAgain(int times) throws IOException {
    if (looksAgain != times) {
      talk.ask(RfConfiguration.lookAgain(times), PATIENCE);
      looksAgain = times;
    }
  }

  private static Command anyCard() {
    return new Command.InListPassiveTarget(1, Command.TYPE_A, Octets.NONE);
  }

  private Optional<Target> listed(Answer answer) {
    return answer instanceof Answer.Listed(Optional<Target> target) ? target : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    link.close();
  }
}
