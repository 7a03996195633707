package saldo.gateway.simulator.mifare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.medium.mifare.AccessBits;
import saldo.gateway.medium.mifare.AccessBits.OfData;
import saldo.gateway.medium.mifare.Sectors;
import saldo.gateway.medium.mifare.ValueBlock;

/**
 * A MIFARE Classic card of 1 KiB in memory, with its commands and faults. It answers after a poll,
 * and is halted by whatever it does not carry out. Any thread may use it.
 */
public final class SimulatedCard {
  /** What it says of itself when it is found: ATQA. */
  public static final int ATQA = 0x0004;

  /** What it says of itself when it is selected: SAK. */
  public static final int SAK = 0x08;

  private static final int NO_SECTOR = -1;
  private static final CardAnswer REFUSED = new CardAnswer.Refused();
  private static final CardAnswer SILENCE = new CardAnswer.Silence();

  private final CardMemory memory;
  private final Map<Integer, byte[]> weak = new HashMap<>();
  private @Nullable Tear tear;
  private @Nullable ValueBlock buffer;
  private int absentPolls;
  private int writes;
  private boolean active;
  private int openSector = NO_SECTOR;
  private KeyKind openedWith = KeyKind.A;

  private SimulatedCard(CardMemory memory) {
    this.memory = memory;
  }

  /**
   * A card as it comes from the factory: empty, with transport keys.
   *
   * @param uid of 4 bytes
   */
  public static SimulatedCard blank(CardUid uid) {
    return new SimulatedCard(CardMemory.blank(uid));
  }

  /**
   * A card from its dump.
   *
   * @param dump 1,024 bytes, block after block, with the keys in the trailers
   * @throws IllegalArgumentException with a sentence if it is no dump of a card
   */
  public static SimulatedCard of(byte[] dump) {
    return new SimulatedCard(CardMemory.of(dump));
  }

  /** Another card with the same memory, and the same weak cells; out of the field. */
  public synchronized SimulatedCard copy() {
    SimulatedCard copy = of(dump());
    weak.forEach(copy::weaken);
    return copy;
  }

  /** Its number. */
  public synchronized CardUid uid() {
    return memory.uid();
  }

  /** What {@link #of} makes it from again; faults are not in it. */
  public synchronized byte[] dump() {
    return memory.dump();
  }

  /** How many blocks it has written since it is there. */
  public synchronized int writes() {
    return writes;
  }

  /** Pulls it out of the field at a write to come; in the place of what was switched on before. */
  public synchronized void switchOn(Tear fault) {
    tear = fault;
  }

  /** Whether a tear is switched on that has not happened yet. */
  public synchronized boolean awaitsTear() {
    return tear != null;
  }

  /** Lets it stay as it is at writes to come. */
  public synchronized void switchOffTear() {
    tear = null;
  }

  /** Does not answer so many polls, from now on. */
  public synchronized void takeAwayFor(int polls) {
    halt();
    absentPolls = polls;
  }

  /**
   * Makes the cells of a block weak: every second time it is read as something else, until it is
   * written again. What is weak already stays as it is.
   *
   * @param other 16 bytes that are read the first time
   */
  public synchronized void weaken(int block, byte[] other) {
    weak.putIfAbsent(block, other.clone());
  }

  /**
   * The reader's field begins anew and looks for cards.
   *
   * @return whether this one answers; then it is selected, and nothing is authenticated
   */
  public synchronized boolean poll() {
    halt();
    if (absentPolls > 0) {
      absentPolls--;
      return false;
    }
    active = true;
    return true;
  }

  /** It is told to be silent until the next poll. */
  public synchronized void halt() {
    active = false;
    openSector = NO_SECTOR;
    buffer = null;
  }

  /**
   * Opens the sector of a block.
   *
   * @param block any of the sector's, 0 to 63
   * @param uidTail the last 4 bytes of the UID that the reader found
   */
  public synchronized CardAnswer authenticate(
      int block, KeyKind kind, SectorKey key, byte[] uidTail) {
    openSector = NO_SECTOR;
    buffer = null;
    if (!active) {
      return SILENCE;
    }
    if (block < 0 || block >= Sectors.BLOCKS) {
      return halted(REFUSED);
    }
    int sector = Sectors.of(block);
    boolean right =
        memory.key(sector, kind).equals(key) && Arrays.equals(uidTail, memory.uid().tail());
    if (!right) {
      return halted(new CardAnswer.WrongKey());
    }
    openSector = sector;
    openedWith = kind;
    return CardAnswer.DONE;
  }

  /** Reads a block of the open sector. */
  public synchronized CardAnswer read(int block) {
    Optional<AccessBits> access = accessTo(block);
    if (access.isEmpty()) {
      return refusedOrSilent();
    }
    if (Sectors.isTrailer(block)) {
      return access.get().allow(AccessBits.OfTrailer.READ_BITS, openedWith)
          ? new CardAnswer.Done(memory.visibleTrailer(block, access.get(), openedWith))
          : halted(REFUSED);
    }
    return allows(access.get(), OfData.READ, block)
        ? new CardAnswer.Done(content(block))
        : halted(REFUSED);
  }

  /**
   * Writes a block of the open sector; the first of all can not be written.
   *
   * @param data 16 bytes
   */
  public synchronized CardAnswer write(int block, byte[] data) {
    Optional<AccessBits> access = accessTo(block);
    if (access.isEmpty()) {
      return refusedOrSilent();
    }
    if (Sectors.isTrailer(block)) {
      return memory
          .changedTrailer(block, data, openedWith)
          .map(changed -> store(block, changed))
          .orElseGet(() -> halted(REFUSED));
    }
    return block != 0 && allows(access.get(), OfData.WRITE, block)
        ? store(block, data)
        : halted(REFUSED);
  }

  /** Takes a value block less an amount, which is not negative, into the transfer buffer. */
  public synchronized CardAnswer decrement(int block, int amount) {
    return amount < 0
        ? halted(REFUSED)
        : compute(block, OfData.DECREMENT, value -> Math.subtractExact(value, amount));
  }

  /** Takes a value block and an amount, which is not negative, into the transfer buffer. */
  public synchronized CardAnswer increment(int block, int amount) {
    return amount < 0
        ? halted(REFUSED)
        : compute(block, OfData.INCREMENT, value -> Math.addExact(value, amount));
  }

  /** Takes a value block into the transfer buffer. */
  public synchronized CardAnswer restore(int block) {
    return compute(block, OfData.DECREMENT, value -> value);
  }

  /** Writes the transfer buffer into a block of the open sector. */
  public synchronized CardAnswer transfer(int block) {
    Optional<AccessBits> access = accessTo(block);
    if (access.isEmpty()) {
      return refusedOrSilent();
    }
    ValueBlock value = buffer;
    boolean possible = value != null && !Sectors.isTrailer(block) && block != 0;
    return possible && value != null && allows(access.get(), OfData.DECREMENT, block)
        ? store(block, value.bytes())
        : halted(REFUSED);
  }

  private CardAnswer compute(int block, OfData right, IntUnaryOperator change) {
    Optional<AccessBits> access = accessTo(block);
    if (access.isEmpty()) {
      return refusedOrSilent();
    }
    if (Sectors.isTrailer(block) || !allows(access.get(), right, block)) {
      return halted(REFUSED);
    }
    Optional<ValueBlock> value = ValueBlock.parse(content(block));
    if (value.isEmpty()) {
      return halted(REFUSED);
    }
    try {
      int changed = change.applyAsInt(value.get().value());
      buffer = new ValueBlock(changed, value.get().address());
      return CardAnswer.DONE;
    } catch (ArithmeticException tooLarge) {
      return halted(REFUSED);
    }
  }

  private Optional<AccessBits> accessTo(int block) {
    boolean open = active && openSector != NO_SECTOR && Sectors.of(block) == openSector;
    return open && block >= 0 ? memory.access(openSector) : Optional.empty();
  }

  private boolean allows(AccessBits access, OfData right, int block) {
    return access.allow(right, Sectors.offset(block), openedWith);
  }

  private byte[] content(int block) {
    byte[] now = memory.get(block);
    byte[] other = weak.get(block);
    if (other != null) {
      memory.put(block, other);
      weak.put(block, now);
      return other.clone();
    }
    return now;
  }

  private CardAnswer store(int block, byte[] data) {
    writes++;
    weak.remove(block);
    Tear fault = tear;
    if (fault == null || !fault.counts(block)) {
      memory.put(block, data);
      return CardAnswer.DONE;
    }
    if (fault.nth() > 1) {
      tear = fault.oneWriteLess();
      memory.put(block, data);
      return CardAnswer.DONE;
    }
    tear = null;
    byte[] before = memory.get(block);
    memory.put(block, fault.content(before, data));
    fault.flicker(before).ifPresent(other -> weaken(block, other));
    takeAwayFor(fault.absentPolls());
    return SILENCE;
  }

  private CardAnswer refusedOrSilent() {
    return active ? halted(REFUSED) : SILENCE;
  }

  private CardAnswer halted(CardAnswer answer) {
    halt();
    return answer;
  }
}
