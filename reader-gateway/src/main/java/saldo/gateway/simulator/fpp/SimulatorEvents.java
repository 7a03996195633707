package saldo.gateway.simulator.fpp;

/** Is told what happens in a simulator, from several threads; has to be quick. */
@FunctionalInterface
public interface SimulatorEvents {
  /** Keeps nothing. */
  SimulatorEvents IGNORED = event -> {};

  /** Something happened, in one line for people. */
  void happened(String event);
}
