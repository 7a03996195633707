package saldo.http;

import saldo.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  ArchitectureTest() {
    super("saldo.http");
  }
}
