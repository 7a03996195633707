package saldo.kit.broker;

import java.util.Properties;
import saldo.kit.RecordLimits;

/** The configuration of one small broker that is its own controller. */
final class BrokerProperties {
  static final int NODE_ID = 1;
  static final String HOST = "127.0.0.1";
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private BrokerProperties() {}

  static Properties of(BrokerSettings settings) {
    Properties properties = new Properties();
    identity(properties, settings);
    alone(properties);
    if (settings.flushEverything()) {
      // positions, transactions and change logs too: what is lost of them is decided again
      properties.put("log.flush.interval.messages", "1");
    }
    small(properties);
    prompt(properties);
    return properties;
  }

  private static void identity(Properties properties, BrokerSettings settings) {
    String client = HOST + ":" + settings.port();
    String controller = HOST + ":" + settings.controllerPort();
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("process.roles", "broker,controller");
    properties.put("listeners", "CLIENT://" + client + ",CONTROLLER://" + controller);
    properties.put("advertised.listeners", "CLIENT://" + client);
    properties.put(
        "listener.security.protocol.map", "CLIENT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    properties.put("inter.broker.listener.name", "CLIENT");
    properties.put("controller.listener.names", CONTROLLER_LISTENER);
    properties.put("controller.quorum.voters", NODE_ID + "@" + controller);
    properties.put("log.dirs", settings.dataDir().toAbsolutePath().toString());
  }

  /** One node: nothing to replicate to. */
  private static void alone(Properties properties) {
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("message.max.bytes", Integer.toString(RecordLimits.MAX_RECORD_BYTES));
    properties.put("auto.create.topics.enable", "false");
    // A machine that was switched off for a month must find where its consumers were.
    properties.put("offsets.retention.minutes", Integer.toString(365 * 24 * 60));
  }

  private static void small(Properties properties) {
    properties.put("num.partitions", "4");
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("transaction.state.log.num.partitions", "4");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
    properties.put("num.recovery.threads.per.data.dir", "2");
    properties.put("log.cleaner.threads", "1");
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    properties.put("log.cleaner.io.buffer.size", "131072");
    // Enough for 512 MiB of log per segment; the default of 10 MiB is mapped for each partition.
    properties.put("log.index.size.max.bytes", "1048576");
    properties.put("offsets.topic.segment.bytes", "16777216");
    properties.put("transaction.state.log.segment.bytes", "16777216");
  }

  /** Nobody waits longer than needed: for a group, for a dead producer, for a restart. */
  private static void prompt(Properties properties) {
    // After a kill -9 the controller waits this long for the broker that is gone.
    properties.put("broker.session.timeout.ms", "3000");
    properties.put("broker.heartbeat.interval.ms", "500");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("group.min.session.timeout.ms", "1000");
    // The next transaction of a busy producer begins while the last is being marked in its
    // partitions, which takes about a millisecond; by default it would wait for 20.
    properties.put("add.partitions.to.txn.retry.backoff.ms", "1");
    properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
  }
}
