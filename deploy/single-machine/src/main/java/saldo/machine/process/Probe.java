package saldo.machine.process;

/** Asks a process whether it does its work. */
@FunctionalInterface
public interface Probe {
  /** True only if it answered that it is ready; never throws, takes at most a few seconds. */
  boolean isReady();
}
