package saldo.kit.testing.wrong.messages;

/** Wrong: its content changes. */
public final class Mutable {
  private long amount;

  public void add(long minor) {
    amount += minor;
  }

  public long amount() {
    return amount;
  }
}
