package saldo.kit;
