package saldo.gateway.fuel.poll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import saldo.gateway.fuel.view.FuelReaderPlace;

/** The links of a network: side by side, but the readers on one link one after the other. */
final class Links {
  /** Threads wait most of the time; more links than this take turns. */
  private static final int AT_ONCE = 64;

  private Links() {}

  /** What is done with the readers of a link. */
  interface Work {
    void with(List<FuelReaderPlace> readers) throws InterruptedException;
  }

  /** Does the work with all links, and returns when all of it is done. */
  static void each(List<FuelReaderPlace> readers, Work work) throws InterruptedException {
    Map<String, List<FuelReaderPlace>> byLink = new LinkedHashMap<>();
    readers.forEach(reader ->
        byLink
            .computeIfAbsent(
                reader.connection().driver() + " " + reader.connection().link(),
                _ -> new ArrayList<>())
            .add(reader));
    if (byLink.isEmpty()) {
      return;
    }
    int threads = Math.min(AT_ONCE, byLink.size());
    try (ExecutorService executor =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("readers-", 0).factory())) {
      List<Future<?>> done = new ArrayList<>();
      byLink
          .values()
          .forEach(each ->
              done.add(
                  executor.submit(() -> {
                    work.with(each);
                    return null;
                  })));
      await(done, executor);
    }
  }

  private static void await(List<Future<?>> done, ExecutorService executor)
      throws InterruptedException {
    try {
      for (Future<?> one : done) {
        one.get();
      }
    } catch (ExecutionException e) {
      executor.shutdownNow();
      throw new IllegalStateException("work with readers failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      executor.shutdownNow();
      throw e;
    }
  }
}
