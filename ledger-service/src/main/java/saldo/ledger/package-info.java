package saldo.ledger;
