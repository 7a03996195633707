package saldo.machine.bench.reference;

import java.util.ArrayList;
import java.util.List;

/** The process of the bare loops: as many as the product has threads, until it is told to stop. */
public final class BareLoopMain {
  private BareLoopMain() {}

  /** Takes its settings from system properties; the arguments are ignored. */
  public static void main(String[] args) throws InterruptedException {
    ReferenceSettings settings = ReferenceSettings.ofThisProcess();
    List<Thread> loops = new ArrayList<>();
    for (int i = 0; i < settings.tuning().threads(); i++) {
      loops.add(Thread.ofPlatform().name("loop-" + i).start(new BareLoop(settings, i)));
    }
    for (Thread loop : loops) {
      loop.join();
    }
  }
}
