package saldo.machine.audit;

import java.time.Instant;

/** An entry of a journal: its number, when it was booked, and where its record is. */
record Place(long seq, Instant bookedAt, Position position) {}
