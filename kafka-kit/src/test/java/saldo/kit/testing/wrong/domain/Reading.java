package saldo.kit.testing.wrong.domain;

import java.io.File;

/** Wrong: looks at a disk. */
public final class Reading {
  public boolean decide(String path) {
    return new File(path).exists();
  }
}
