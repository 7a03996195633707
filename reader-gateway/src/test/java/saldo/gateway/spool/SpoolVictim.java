package saldo.gateway.spool;

import static saldo.gateway.spool.Records.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A process made to be killed: one thread appends numbered records and says so once each is
 * answered, another delivers them to a file that stands for the broker.
 */
final class SpoolVictim {
  private static final int DELIVERED_AT_ONCE = 7;

  private SpoolVictim() {}

  /**
   * @param arguments the spool's directory, the broker's file
   */
  @SuppressWarnings("SystemOut") // the killer listens here
  public static void main(String[] arguments) {
    Spool spool = Spool.open(SpoolSettings.in(Path.of(arguments[0])));
    Path broker = Path.of(arguments[1]);
    Thread uplink = new Thread(() -> deliver(spool, broker));
    uplink.setDaemon(true);
    uplink.start();
    for (long seq = spool.device(Records.CANTEEN, "till-1").lastStored() + 1; ; seq++) {
      spool.append(List.of(record("till-1", seq)));
      System.out.println(seq);
    }
  }

  private static void deliver(Spool spool, Path broker) {
    while (true) {
      List<QueuedRecord> next = spool.oldest(DELIVERED_AT_ONCE);
      if (next.isEmpty()) {
        Thread.onSpinWait();
        continue;
      }
      try {
        for (QueuedRecord each : next) {
          Files.writeString(
              broker,
              each.deviceSeq() + "\n",
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      spool.forget(next);
    }
  }
}
