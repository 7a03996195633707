package saldo.gateway;
