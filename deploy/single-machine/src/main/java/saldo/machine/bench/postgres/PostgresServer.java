package saldo.machine.bench.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import saldo.machine.data.LogTail;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.process.ProcessEnd;
import saldo.machine.process.ProcessSpec;

/**
 * A PostgreSQL server with data of its own, on loopback only, with the settings of its package and
 * {@code fsync} and {@code synchronous_commit} on.
 */
final class PostgresServer implements AutoCloseable {
  private static final String SUPERUSER = "saldo";
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int PASSWORD_BYTES = 24;
  private static final int LINES_OF_LOG = 20;

  /** If this process is killed, the server ends by itself after so many seconds. */
  private static final String LONGEST_LIFE_SECONDS = "1800";

  private final Installed installed;
  private final Process process;
  private final String url;
  private final String password;

  private PostgresServer(Installed installed, Process process, int port, String password) {
    this.installed = installed;
    this.process = process;
    this.url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?prepareThreshold=1";
    this.password = password;
  }

  /** What was installed for this server alone. */
  private record Installed(PostgresPrograms programs, PostgresUser user, Path home) {
    Path data() {
      return home.resolve("data");
    }

    Path log() {
      return home.resolve("postgres.log");
    }

    /** Starts a program as the server's user, in a group of its own: Ctrl-C does not reach it. */
    Process run(List<String> command) throws IOException {
      List<String> bounded =
          new ArrayList<>(List.of("timeout", "--signal=INT", LONGEST_LIFE_SECONDS));
      bounded.addAll(user.command(command));
      return new ProcessSpec("postgres", bounded, Map.of("LC_ALL", "C"), home, log()).start();
    }
  }

  /**
   * Creates a database and returns when it answers.
   *
   * @param home an empty directory that the server's user reaches
   * @throws MachineException if it does not start
   */
  static PostgresServer start(PostgresPrograms programs, PostgresUser user, Path home) {
    Installed installed = new Installed(programs, user, home);
    String password = password();
    try {
      user.give(home);
      Files.createFile(installed.log());
      initialise(installed, password);
      int port = freePort();
      PostgresServer server =
          new PostgresServer(installed, installed.run(server(installed, port)), port, password);
      server.awaitReady();
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A connection of its own; statements are prepared on the server from their first use. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, SUPERUSER, password);
  }

  /** At once, whoever is connected. */
  @Override
  public void close() {
    if (!process.isAlive()) {
      return;
    }
    try {
      Process stop =
          installed.run(
              List.of(
                  installed.programs().control(),
                  "stop",
                  "--mode=fast",
                  "--pgdata=" + installed.data()));
      ProcessEnd.gone(stop.toHandle(), GRACE);
      ProcessEnd.gone(process.toHandle(), GRACE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static List<String> server(Installed installed, int port) {
    return List.of(
        installed.programs().postgres(),
        "-D",
        installed.data().toString(),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "port=" + port,
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=on",
        "-c",
        "synchronous_commit=on",
        "-c",
        "full_page_writes=on");
  }

  private static void initialise(Installed installed, String password) throws IOException {
    List<String> initdb =
        List.of(
            installed.programs().initdb(),
            "--pgdata=" + installed.data(),
            "--username=" + SUPERUSER,
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile(installed, password),
            "--encoding=UTF8",
            "--locale=C");
    Process process = installed.run(initdb);
    boolean ended = ProcessEnd.gone(process.toHandle(), START_PATIENCE);
    if (!ended || process.exitValue() != 0) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      throw failed("initdb failed", installed.log());
    }
  }

  private void awaitReady() {
    long until = System.nanoTime() + START_PATIENCE.toNanos();
    while (true) {
      try (Connection connection = connect()) {
        connection.isValid(1);
        return;
      } catch (SQLException notYet) {
        if (!process.isAlive() || System.nanoTime() - until > 0) {
          close();
          throw failed("postgres did not start", installed.log());
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static MachineException failed(String what, Path log) {
    return new MachineException(
        Code.MEASUREMENT_FAILED,
        "%s; it said:%n%s".formatted(what, String.join("\n", LogTail.of(log, LINES_OF_LOG))));
  }

  private static Path passwordFile(Installed installed, String password) throws IOException {
    Path file =
        Files.createFile(
            installed.home().resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password);
    installed.user().give(file);
    return file;
  }

  private static String password() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
