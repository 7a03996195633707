package saldo.kit.testing.wrong.second;

import java.util.List;
import saldo.kit.testing.wrong.first.First;

/** Wrong: knows the one that knows it. */
public record Second(List<First> first) {}
