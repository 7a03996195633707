package com.yammer.metrics.stats;

import java.util.List;

/**
 * A sample that keeps nothing, in place of the library's class of this name: the broker's jar comes
 * first on its class path.
 *
 * <p>The broker keeps a sample of the last thousand values for each of several hundred figures of
 * its requests, and every value that it adds changes an old object, which the next collection of
 * young ones has to look at. Count, mean, least and greatest of a figure are kept elsewhere and
 * stay right; its percentiles are zero.
 */
public final class ExponentiallyDecayingSample implements Sample {
  private static final Snapshot NOTHING = new Snapshot(List.of());

  /**
   * As the library's histograms make it.
   *
   * @param reservoirSize how many values the library's class keeps; ignored
   * @param alpha how fast they fade in the library's class; ignored
   */
  public ExponentiallyDecayingSample(int reservoirSize, double alpha) {}

  @Override
  public void clear() {
    // there is never anything in it
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public void update(long value) {
    // that is the point of it
  }

  @Override
  public Snapshot getSnapshot() {
    return NOTHING;
  }
}
