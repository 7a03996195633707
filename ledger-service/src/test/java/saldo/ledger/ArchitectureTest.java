package saldo.ledger;

import saldo.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  ArchitectureTest() {
    super("saldo.ledger");
  }
}
