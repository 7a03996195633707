package saldo.reporting;

import saldo.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  ArchitectureTest() {
    super("saldo.reporting");
  }
}
