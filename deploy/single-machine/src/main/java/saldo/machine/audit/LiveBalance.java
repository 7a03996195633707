package saldo.machine.audit;

import saldo.schemas.ledger.AccountSnapshot;

/** What the running system says an account is, and where it says so. */
public record LiveBalance(Position position, String ledger, AccountSnapshot snapshot) {}
