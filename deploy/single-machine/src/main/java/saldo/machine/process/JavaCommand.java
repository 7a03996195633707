package saldo.machine.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for Java processes of this JDK that write nowhere but where they are told to. */
public final class JavaCommand {
  private static final Path SESSION_STARTER = Path.of("/usr/bin/setsid");
  private static final Path NICE = Path.of("/usr/bin/nice");

  private final List<String> words = new ArrayList<>();

  /**
   * @param scratch for temporary files and crash reports
   */
  public JavaCommand(Path scratch) {
    this(scratch, 0);
  }

  /**
   * @param scratch for temporary files and crash reports
   * @param niceness how far it stands back for other processes, 0 to 19; where the system knows of
   *     it
   */
  public JavaCommand(Path scratch, int niceness) {
    boolean ownSession = Files.isExecutable(SESSION_STARTER);
    if (ownSession) {
      // Ctrl-C in a terminal goes to its whole session: only the launcher is to hear it.
      words.add(SESSION_STARTER.toString());
    }
    if (niceness > 0 && Files.isExecutable(NICE)) {
      words.addAll(List.of(NICE.toString(), "-n", Integer.toString(niceness)));
    }
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (niceness > 0 && ownSession) {
      words.add("-D" + ChildMain.NICENESS + "=" + niceness);
    }
    words.add("-Djava.io.tmpdir=" + scratch);
    words.add("-XX:ErrorFile=" + scratch.resolve("crash-%p.log"));
    words.add("-XX:-UsePerfData");
    words.add("-XX:+UseSerialGC");
    words.add("-XX:+UseCompactObjectHeaders");
    // Several busy processes share few cores: with pages of 4 KiB each waits for the page tables.
    words.add("-XX:+UseTransparentHugePages");
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("--sun-misc-unsafe-memory-access=allow");
  }

  public JavaCommand options(List<String> options) {
    words.addAll(options);
    return this;
  }

  public JavaCommand classPath(String classPath) {
    words.add("-cp");
    words.add(classPath);
    return this;
  }

  /** The command line of a child that ends when this process ends. */
  public List<String> child(String mainClass) {
    return child(mainClass, List.of());
  }

  /** The command line of a child with arguments that ends when this process ends. */
  public List<String> child(String mainClass, List<String> arguments) {
    words.add("-D" + ChildMain.PARENT + "=" + ProcessHandle.current().pid());
    List<String> all = new ArrayList<>(List.of(mainClass));
    all.addAll(arguments);
    return main(ChildMain.class.getName(), all);
  }

  /** The command line of a process that goes on without this one. */
  public List<String> main(String mainClass, List<String> arguments) {
    words.add(mainClass);
    words.addAll(arguments);
    return List.copyOf(words);
  }
}
