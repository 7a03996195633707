package saldo.machine.audit;

/** An entry of a journal: its number, and where its record is. */
record Place(long seq, Position position) {}
