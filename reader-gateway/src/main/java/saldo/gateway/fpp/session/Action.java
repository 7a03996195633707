package saldo.gateway.fpp.session;

import saldo.gateway.fpp.protocol.Frame;

/** What a session wants done, in this order. */
public sealed interface Action {
  /** Send this frame. */
  record Send(Frame frame) implements Action {}

  /** Commit this filling, then say so with {@link HostSession#committed}. */
  record Deliver(CollectedFilling filling) implements Action {}

  /** Commit what can not be read, then say so with {@link HostSession#committed}. */
  record DeliverUnreadable(UnreadableFilling filling) implements Action {}

  /** Report fillings that are missing. */
  record ReportGap(FillingGap gap) implements Action {}

  /** Report that the numbering has begun anew. */
  record ReportReplaced(TerminalReplaced replaced) implements Action {}

  /** The conversation is over. */
  record Finish(Outcome outcome) implements Action {}
}
