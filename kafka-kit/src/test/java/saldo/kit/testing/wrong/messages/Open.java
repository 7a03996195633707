package saldo.kit.testing.wrong.messages;

/** Wrong: anything may implement it. */
public interface Open {}
