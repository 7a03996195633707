package saldo.machine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Installation;

/** The {@code saldo} script's search for a JDK and for Maven, with programs that only pretend. */
class ScriptTest {
  @TempDir Path directory;
  private Path programs = Path.of("none");

  record Result(int status, String out, String err) {}

  @BeforeEach
  void onlyPlainPrograms() throws IOException {
    programs = Files.createDirectories(directory.resolve("programs"));
    for (String each : List.of("bash", "sed", "readlink", "dirname", "find", "env")) {
      Path folder = Files.exists(Path.of("/usr/bin", each)) ? Path.of("/usr/bin") : Path.of("/bin");
      program(programs.resolve(each), "exec %s \"$@\"".formatted(folder.resolve(each)));
    }
  }

  @Test
  void javaHomeIsTakenIfItIsNewEnough() throws Exception {
    Path jdk = jdk("home", "25.0.1");
    Path other = jdk("jdks/other", "26");

    Result result = run(Map.of("JAVA_HOME", jdk.toString(), "SALDO_JDK_FOLDERS", parent(other)));

    assertThat(result.out()).isEqualTo(jdk + "\n");
  }

  @Test
  void anOldJavaHomeIsPassedOverForTheJavaOnThePath() throws Exception {
    Path old = jdk("home", "17.0.15");
    Path onPath = jdk("on-path", "26-ea");
    Files.createSymbolicLink(programs.resolve("java"), onPath.resolve("bin/java"));

    Result result = run(Map.of("JAVA_HOME", old.toString(), "SALDO_JDK_FOLDERS", ""));

    assertThat(result.out()).isEqualTo(onPath.toRealPath() + "\n");
  }

  @Test
  void theUsualFoldersComeLast() throws Exception {
    jdk("jdks/a-old", "21.0.2");
    jdk("jdks/b-ancient", "1.8.0_392");
    Path good = jdk("jdks/c new", "25");

    assertThat(run(Map.of("SALDO_JDK_FOLDERS", parent(good))).out()).isEqualTo(good + "\n");
  }

  @Test
  void aRuntimeWithoutACompilerIsNotEnough() throws Exception {
    Path runtime = jdk("jdks/runtime", "25");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(run(Map.of("SALDO_JDK_FOLDERS", parent(runtime))).status()).isEqualTo(1);
  }

  @Test
  void withoutAJdkOneSentenceSaysWhatToInstall() throws Exception {
    Path old = jdk("jdks/old", "24.0.1");

    Result result = run(Map.of("SALDO_JDK_FOLDERS", parent(old)));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("no JDK 25 or newer was found", "apt install openjdk-25");
  }

  @Test
  void withoutMavenOneSentenceSaysWhatToInstall() throws Exception {
    Path jdk = jdk("home", "25");

    Result result = run(Map.of("JAVA_HOME", jdk.toString()), "test");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("Maven was not found", "apt install maven");
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void testRunsMavensVerifyOnThisTreeAndPassesItsStatusOn() throws Exception {
    Path jdk = jdk("home", "25");
    program(programs.resolve("mvn"), "echo \"$JAVA_HOME $*\"; exit 7");

    Result result = run(Map.of("JAVA_HOME", jdk.toString()), "test", "-Dfast");

    assertThat(result.out())
        .isEqualTo("%s -f %s/pom.xml -B -T 1.5C verify -Dfast%n".formatted(jdk, root()));
    assertThat(result.status()).isEqualTo(7);
  }

  private Result run(Map<String, String> environment) throws Exception {
    return run(environment, "jdk");
  }

  /** Through a symbolic link and from another directory, as people call it. */
  private Result run(Map<String, String> environment, String... args) throws Exception {
    Path link = directory.resolve("my-saldo");
    Files.createSymbolicLink(link, root().resolve("saldo"));
    List<String> command = new ArrayList<>(List.of(programs.resolve("bash").toString()));
    command.add(link.toString());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectError(directory.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    builder.environment().put("HOME", directory.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    Files.delete(link);
    return new Result(status, out, Files.readString(directory.resolve("err")));
  }

  private Path jdk(String folder, String version) throws IOException {
    Path jdk = Files.createDirectories(directory.resolve(folder));
    Files.createDirectories(jdk.resolve("bin"));
    String said = "echo 'openjdk version \"%s\" 2026-01-20' >&2".formatted(version);
    program(jdk.resolve("bin/java"), "echo 'Picked up JAVA_TOOL_OPTIONS: -Xmx1g' >&2; " + said);
    program(jdk.resolve("bin/javac"), "exit 0");
    return jdk;
  }

  private static void program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String parent(Path folder) {
    return String.valueOf(folder.getParent());
  }

  private static Path root() throws IOException {
    return Installation.here().root().toRealPath();
  }
}
