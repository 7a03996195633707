package saldo.machine;
