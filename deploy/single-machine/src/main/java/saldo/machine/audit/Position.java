package saldo.machine.audit;

/** Where a record is on the broker. */
public record Position(String topic, int partition, long offset) {}
