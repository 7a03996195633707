package saldo.machine.bench.load;

import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/**
 * What became of a batch that was sent as fast as the broker took it.
 *
 * @param sent how many commands
 * @param accepted how many were accepted
 * @param doubled how many outcomes too many there were
 * @param perSecond answered commands per second, from the first outcomes to the last
 */
public record FloodResult(int sent, int accepted, int doubled, double perSecond) {

  /**
   * Itself.
   *
   * @throws MachineException if a command was refused or answered twice: it is no measurement then
   */
  public FloodResult requireExactlyOnce() {
    if (accepted != sent || doubled != 0) {
      throw new MachineException(
          Code.MEASUREMENT_FAILED,
          "of %d commands %d were accepted and %d were answered twice; nothing can be measured so"
              .formatted(sent, accepted, doubled));
    }
    return this;
  }
}
