package saldo.kit.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * One real KRaft broker in this JVM, on loopback only, its own controller. It formats its directory
 * on first use and keeps the data over restarts and over kill -9; several may run in one JVM, each
 * with its own directory.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final String LOCK_FILE = "in-use.lock";
  private static final String FORMATTED = "meta.properties";

  private final BrokerSettings settings;
  private final KafkaRaftServer server;
  private final FileChannel lock;
  private boolean closed;

  private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server, FileChannel lock) {
    this.settings = settings;
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts the broker and returns when it serves clients.
   *
   * @throws BrokerStartException when the directory is in use or unreadable, or a port is taken
   */
  public static EmbeddedBroker start(BrokerSettings settings) {
    FileChannel lock = lock(settings.dataDir());
    @Nullable KafkaRaftServer server = null;
    try {
      requireFree(settings.port());
      requireFree(settings.controllerPort());
      Properties properties = BrokerProperties.of(settings);
      formatOnFirstUse(settings.dataDir());
      server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(settings, server, lock);
    } catch (RuntimeException failed) {
      stop(server, lock);
      if (failed instanceof BrokerStartException clear) {
        throw clear;
      }
      throw new BrokerStartException(
          "The broker did not start on " + settings + ": " + failed.getMessage(), failed);
    }
  }

  /** What clients give as {@code bootstrap.servers}. */
  public String bootstrap() {
    return BrokerProperties.HOST + ":" + settings.port();
  }

  public BrokerSettings settings() {
    return settings;
  }

  /** Stops in order: what was acknowledged is on disk. A second call does nothing. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      stop(server, lock);
    }
  }

  private static void stop(@Nullable KafkaRaftServer server, FileChannel lock) {
    try (lock) {
      if (server != null) {
        server.shutdown();
        server.awaitShutdown();
      }
    } catch (IOException alreadyReleased) {
      throw new IllegalStateException("The broker's lock was not released.", alreadyReleased);
    }
  }

  private static FileChannel lock(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
      FileChannel channel =
          FileChannel.open(
              dataDir.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel)) {
        return channel;
      }
      channel.close();
    } catch (IOException unusable) {
      throw new BrokerStartException(
          "The data directory " + dataDir + " cannot be written: " + unusable.getMessage(),
          unusable);
    }
    throw new BrokerStartException(
        "The data directory "
            + dataDir
            + " is in use by another broker; stop that one or choose another directory.");
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisJvm) {
      return false;
    }
  }

  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
    } catch (IOException taken) {
      throw new BrokerStartException(
          "Port " + port + " is in use; stop what listens there or choose another port.", taken);
    }
  }

  private static void formatOnFirstUse(Path dataDir) {
    if (Files.exists(dataDir.resolve(FORMATTED))) {
      return;
    }
    try (PrintStream silent =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(BrokerProperties.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(dataDir.toAbsolutePath().toString())
          .setMetadataLogDirectory(dataDir.toAbsolutePath().toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .setPrintStream(silent)
          .run();
    } catch (Exception failed) {
      throw new BrokerStartException(
          "The data directory " + dataDir + " could not be formatted: " + failed.getMessage(),
          failed);
    }
  }
}
