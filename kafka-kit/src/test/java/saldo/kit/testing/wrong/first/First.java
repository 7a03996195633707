package saldo.kit.testing.wrong.first;

import saldo.kit.testing.wrong.second.Second;

/** Wrong: knows the one that knows it. */
public record First(Second second) {}
