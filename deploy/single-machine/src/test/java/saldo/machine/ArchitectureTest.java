package saldo.machine;

import saldo.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  ArchitectureTest() {
    super("saldo.machine");
  }
}
