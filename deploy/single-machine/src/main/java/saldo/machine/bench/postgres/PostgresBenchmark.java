package saldo.machine.bench.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import saldo.machine.bench.system.Workspace;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** Purchases per second on a {@link PlainLedger}, each durable before the next of its client. */
public final class PostgresBenchmark implements AutoCloseable {
  private static final int PRICES = 500;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final Duration WARM_UP = Duration.ofSeconds(1);

  private final PostgresServer server;
  private final int accounts;
  private final String version;
  private final AtomicInteger runs = new AtomicInteger();
  private long booked;

  private PostgresBenchmark(PostgresServer server, int accounts, String version) {
    this.server = server;
    this.accounts = accounts;
    this.version = version;
  }

  /**
   * Starts a server in the workspace, which stops it.
   *
   * @param accounts of holders, from 1
   * @throws PostgresMissingException if there is none that could be started
   */
  public static PostgresBenchmark start(Workspace workspace, int accounts)
      throws PostgresMissingException {
    PostgresPrograms programs = PostgresPrograms.find();
    PostgresUser user = PostgresUser.choose();
    PostgresServer server =
        workspace.keep(PostgresServer.start(programs, user, home(workspace, user)));
    try (Connection connection = server.connect()) {
      PlainLedger.create(connection, accounts);
      String version = connection.getMetaData().getDatabaseProductVersion();
      return new PostgresBenchmark(server, accounts, version);
    } catch (SQLException failed) {
      throw broken(failed);
    }
  }

  public String version() {
    return version;
  }

  /**
   * Purchases per second of so many clients together, after a second to warm up.
   *
   * @throws MachineException if something was booked wrong
   */
  public double run(int clients, Duration time) {
    purchase(clients, WARM_UP);
    double perSecond = purchase(clients, time);
    try (Connection connection = server.connect()) {
      if (!PlainLedger.isRight(connection, booked)) {
        throw new MachineException(Code.MEASUREMENT_FAILED, "the plain ledger's books are wrong");
      }
    } catch (SQLException failed) {
      throw broken(failed);
    }
    return perSecond;
  }

  @Override
  public void close() {
    server.close();
  }

  private double purchase(int clients, Duration time) {
    String run = "p" + runs.incrementAndGet() + "-";
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    long done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<Long>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        String prefix = run + i + "-";
        all.add(threads.submit(() -> client(prefix, end)));
      }
      for (Future<Long> each : all) {
        done += each.get();
      }
    } catch (ExecutionException failed) {
      throw broken(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw broken(interrupted);
    }
    booked += done;
    return done / ((System.nanoTime() - begun) / NANOS_PER_SECOND);
  }

  private long client(String prefix, long endNanos) throws SQLException {
    long done = 0;
    try (PlainLedger ledger = new PlainLedger(server.connect())) {
      while (System.nanoTime() - endNanos < 0) {
        int account = ThreadLocalRandom.current().nextInt(accounts) + 1;
        ledger.purchase(prefix + done, account, done % PRICES + 1);
        done++;
      }
    }
    return done;
  }

  /** In the workspace, so that it is the same disk, unless the server's user cannot get there. */
  private static Path home(Workspace workspace, PostgresUser user) {
    try {
      Path home = workspace.directory("postgres");
      Files.setPosixFilePermissions(workspace.path(), PosixFilePermissions.fromString("rwx--x--x"));
      if (user.reaches(workspace.path())) {
        return home;
      }
      return workspace.elsewhere(Files.createTempDirectory("saldo-bench-postgres"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static MachineException broken(Exception failed) {
    return new MachineException(
        Code.MEASUREMENT_FAILED, "PostgreSQL could not be measured: " + failed, failed);
  }
}
