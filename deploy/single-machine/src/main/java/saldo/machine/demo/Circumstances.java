package saldo.machine.demo;

import java.time.Clock;
import java.util.Random;

/** What chance and time it is subject to. */
record Circumstances(Random random, Clock clock) {}
