package org.apache.kafka.storage.internals.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Linux says how much of a mapped file is changed in memory and not on the disk yet. */
@EnabledOnOs(OS.LINUX)
class SegmentFlushTest {
  private static final Path MAPPED = Path.of("/proc/self/smaps");

  /** In a file system in memory nothing is ever written. */
  @TempDir(factory = OnDisk.class)
  private Path folder = Path.of("");

  private LogSegment segment;

  @BeforeEach
  void aSegmentWithAnEntryInItsIndexesForEachRecord() throws IOException {
    segment = open(0);
    for (int offset = 0; offset < 3; offset++) {
      segment.append(offset, record(offset));
    }
  }

  @AfterEach
  void close() throws IOException {
    segment.close();
  }

  @Test
  void whatStillGrowsIsLeftToTheSystem() throws IOException {
    segment.flush();

    assertThat(unwrittenBytes(segment.offsetIndexFile())).isPositive();
    assertThat(unwrittenBytes(segment.timeIndexFile())).isPositive();
  }

  @Test
  void indexesOfASegmentThatIsCompleteAreFlushed() throws IOException {
    segment.onBecomeInactiveSegment();

    segment.flush();

    assertThat(unwrittenBytes(segment.offsetIndexFile())).isZero();
    assertThat(unwrittenBytes(segment.timeIndexFile())).isZero();
  }

  /** A topic whose records are flushed one by one has nothing left to flush when it goes on. */
  @Test
  void indexesOfTheSegmentBeforeAreFlushedWithTheFirstRecordOfTheNext() throws IOException {
    segment.flush();
    segment.onBecomeInactiveSegment();
    try (LogSegment next = open(3)) {
      next.append(3, record(3));

      next.flush();

      assertThat(unwrittenBytes(segment.offsetIndexFile())).isZero();
      assertThat(unwrittenBytes(segment.timeIndexFile())).isZero();
    }
  }

  private LogSegment open(long offset) throws IOException {
    LogConfig config = new LogConfig(Map.of(TopicConfig.INDEX_INTERVAL_BYTES_CONFIG, "0"));
    return LogSegment.open(folder.toFile(), offset, config, Time.SYSTEM, 0, false);
  }

  private static MemoryRecords record(long offset) {
    return MemoryRecords.withRecords(
        offset, Compression.NONE, 0, new SimpleRecord(offset, "a fact".getBytes(UTF_8)));
  }

  private static long unwrittenBytes(File file) throws IOException {
    long kibibytes = 0;
    boolean inFile = false;
    List<String> lines = Files.readAllLines(MAPPED, UTF_8);
    for (String line : lines) {
      if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
        inFile = line.endsWith(file.getPath());
      } else if (inFile && line.matches("(Shared|Private)_Dirty:.*")) {
        kibibytes += Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return kibibytes << 10;
  }
}
