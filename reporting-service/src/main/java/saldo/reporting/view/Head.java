package saldo.reporting.view;

import java.time.Instant;

/** How far a journal has come: its last number, and when that was booked. */
record Head(long seq, Instant bookedAt) {}
