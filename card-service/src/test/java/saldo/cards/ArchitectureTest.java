package saldo.cards;

import saldo.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  ArchitectureTest() {
    super("saldo.cards");
  }
}
