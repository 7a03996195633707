package saldo.gateway.simulator.pn532;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.pn532.protocol.Answer;
import saldo.gateway.pn532.protocol.CardCommand;
import saldo.gateway.pn532.protocol.ChipStatus;
import saldo.gateway.pn532.protocol.Command;
import saldo.gateway.pn532.protocol.Octets;
import saldo.gateway.pn532.protocol.Target;
import saldo.gateway.simulator.fpp.SimulatorEvents;
import saldo.gateway.simulator.mifare.CardAnswer;
import saldo.gateway.simulator.mifare.SimulatedCard;

/** What the chip does when it is told something. It looks for one card at a time. */
final class SimulatedChip {
  private static final Answer.Firmware FIRMWARE =
      new Answer.Firmware(Answer.Firmware.PN532, 1, 6, 0x07);
  private static final Answer NOBODY = new Answer.Listed(Optional.empty());
  private static final int FIRST = 1;
  private static final int RETRIES_AT = 2;
  private static final Octets DONE = Octets.of(ChipStatus.OK.code());

  private final ReaderSurface surface;
  private final SimulatorEvents events;
  private final Map<Integer, Integer> registers = new HashMap<>();
  private boolean looksForEver = true;
  private @Nullable SimulatedCard selected;
  private Command.@Nullable InListPassiveTarget waiting;

  SimulatedChip(ReaderSurface surface, SimulatorEvents events) {
    this.surface = surface;
    this.events = events;
  }

  /**
   * Carries out a command; the one before it is over.
   *
   * @return nothing as long as it waits for a card
   */
  synchronized Optional<Answer> execute(Command command) {
    waiting = null;
    return switch (command) {
      case Command.GetFirmwareVersion _ -> Optional.of(FIRMWARE);
      case Command.Diagnose(int test, Octets data) ->
          Optional.of(other(command, Octets.of(test).and(data)));
      case Command.ReadRegister(Octets addresses) ->
          Optional.of(other(command, readRegisters(addresses)));
      case Command.WriteRegister(Octets values) -> {
        writeRegisters(values);
        yield Optional.of(other(command, Octets.NONE));
      }
      case Command.SetParameters _, Command.SamConfiguration _ ->
          Optional.of(other(command, Octets.NONE));
      case Command.RfConfiguration configuration -> {
        configure(configuration);
        yield Optional.of(other(command, Octets.NONE));
      }
      case Command.PowerDown _, Command.InDeselect _, Command.InRelease _ -> {
        forget();
        yield Optional.of(other(command, DONE));
      }
      case Command.InCommunicateThru _ ->
          Optional.of(other(command, Octets.of(ChipStatus.TIMEOUT.code())));
      case Command.InDataExchange(int target, Octets data) -> Optional.of(exchange(target, data));
      case Command.InListPassiveTarget list -> look(list);
    };
  }

  /** Stops waiting. */
  synchronized void abort() {
    waiting = null;
  }

  /** Whether it waits for a card. */
  synchronized boolean isWaiting() {
    return waiting != null;
  }

  /** Looks once more for the card that it waits for. */
  synchronized Optional<Answer> lookAgain() {
    Command.InListPassiveTarget list = waiting;
    return list == null ? Optional.empty() : look(list);
  }

  private Optional<Answer> look(Command.InListPassiveTarget list) {
    forget();
    boolean ours = list.modulation() == Command.TYPE_A;
    Optional<SimulatedCard> found =
        surface.lying().filter(card -> ours && isMeant(card, list.initiator()) && card.poll());
    if (found.isPresent()) {
      SimulatedCard card = found.get();
      selected = card;
      waiting = null;
      Octets uid = Octets.of(card.uid().bytes());
      return Optional.of(
          new Answer.Listed(
              Optional.of(new Target(FIRST, SimulatedCard.ATQA, SimulatedCard.SAK, uid))));
    }
    // cards of another kind never come: whoever looks for one is not kept waiting
    waiting = ours && looksForEver ? list : null;
    return waiting == null ? Optional.of(NOBODY) : Optional.empty();
  }

  private static boolean isMeant(SimulatedCard card, Octets wanted) {
    return wanted.length() == 0 || wanted.equals(Octets.of(card.uid().bytes()));
  }

  private void forget() {
    if (selected != null) {
      selected.halt();
    }
    selected = null;
  }

  private void configure(Command.RfConfiguration configuration) {
    Octets settings = configuration.settings();
    if (configuration.item() == Command.RfConfiguration.FIELD
        && settings.length() > 0
        && (settings.at(0) & 1) == 0) {
      forget();
    }
    if (configuration.item() == Command.RfConfiguration.RETRIES && settings.length() > RETRIES_AT) {
      looksForEver = settings.at(RETRIES_AT) == Command.FOR_EVER;
    }
  }

  private Answer exchange(int target, Octets data) {
    SimulatedCard card = selected;
    if (card == null || target != FIRST) {
      return failed(ChipStatus.WRONG_STATE);
    }
    Optional<CardCommand> command = CardCommand.parse(data);
    if (command.isEmpty()) {
      card.halt();
      return failed(ChipStatus.TIMEOUT);
    }
    if (surface.lying().filter(lying -> lying == card).isEmpty()) {
      return failed(ChipStatus.TIMEOUT);
    }
    int before = card.writes();
    Answer.Exchanged answer = answer(tell(card, command.get()));
    if (card.writes() != before) {
      surface.mayHaveChanged(card);
      events.happened("card %s block %d was written".formatted(card.uid(), command.get().block()));
    }
    if (answer.status() != ChipStatus.OK) {
      events.happened(
          "card %s block %d: %s"
              .formatted(card.uid(), command.get().block(), answer.status().sentence()));
    }
    return answer;
  }

  private static CardAnswer tell(SimulatedCard card, CardCommand command) {
    return switch (command) {
      case CardCommand.Authenticate(var slot, int block, Octets key, Octets uid) ->
          card.authenticate(
              block,
              slot == CardCommand.KeySlot.A ? KeyKind.A : KeyKind.B,
              new SectorKey(key.toBytes()),
              uid.toBytes());
      case CardCommand.Read(int block) -> card.read(block);
      case CardCommand.Write(int block, Octets data) -> card.write(block, data.toBytes());
      case CardCommand.Decrement(int block, int operand) -> card.decrement(block, operand);
      case CardCommand.Increment(int block, int operand) -> card.increment(block, operand);
      case CardCommand.Restore(int block) -> card.restore(block);
      case CardCommand.Transfer(int block) -> card.transfer(block);
    };
  }

  private static Answer.Exchanged answer(CardAnswer answer) {
    return switch (answer) {
      case CardAnswer.Done(byte[] data) -> new Answer.Exchanged(ChipStatus.OK, Octets.of(data));
      case CardAnswer.WrongKey() -> failed(ChipStatus.AUTHENTICATION);
      case CardAnswer.Refused() -> failed(ChipStatus.FORMAT_MISMATCH);
      case CardAnswer.Silence() -> failed(ChipStatus.TIMEOUT);
    };
  }

  private Octets readRegisters(Octets addresses) {
    Octets values = Octets.NONE;
    for (int i = 0; i + 1 < addresses.length(); i += 2) {
      values = values.and(Octets.of(registers.getOrDefault(address(addresses, i), 0)));
    }
    return values;
  }

  private void writeRegisters(Octets values) {
    for (int i = 0; i + 2 < values.length(); i += 3) {
      registers.put(address(values, i), values.at(i + 2));
    }
  }

  private static int address(Octets octets, int at) {
    return octets.at(at) * 256 + octets.at(at + 1);
  }

  private static Answer.Exchanged failed(ChipStatus status) {
    return new Answer.Exchanged(status, Octets.NONE);
  }

  private static Answer other(Command to, Octets rest) {
    return new Answer.Other(to.code(), rest);
  }
}
