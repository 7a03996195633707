package saldo.machine;

/** Is told, in a sentence, what is going on. May be called from any thread. */
@FunctionalInterface
public interface Progress {
  void say(String sentence);
}
