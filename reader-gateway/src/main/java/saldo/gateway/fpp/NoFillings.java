package saldo.gateway.fpp;

import saldo.gateway.fpp.session.CollectedFilling;
import saldo.gateway.fpp.session.FillingGap;
import saldo.gateway.fpp.session.TerminalReplaced;
import saldo.gateway.fpp.session.UnreadableFilling;

/** The sink of conversations in which no fillings come. */
final class NoFillings implements FillingSink {
  @Override
  public void commit(CollectedFilling filling) {
    throw unexpected();
  }

  @Override
  public void commitUnreadable(UnreadableFilling filling) {
    throw unexpected();
  }

  @Override
  public void gap(FillingGap gap) {
    throw unexpected();
  }

  @Override
  public void replaced(TerminalReplaced replaced) {
    throw unexpected();
  }

  private static IllegalStateException unexpected() {
    return new IllegalStateException("fillings come only where they are collected");
  }
}
