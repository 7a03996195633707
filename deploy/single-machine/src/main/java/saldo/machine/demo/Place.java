package saldo.machine.demo;

import java.net.URI;

/**
 * A till, pump or machine: its name, its issuer's ledger, and the service it talks to.
 *
 * @param service root of the service's HTTP interface
 */
record Place(String name, String ledger, URI service) {}
