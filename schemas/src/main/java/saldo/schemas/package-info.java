package saldo.schemas;
