package saldo.machine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;

/**
 * One system for all tests that only talk to it, each class in a ledger of its own. It starts with
 * the first and stops after the last.
 */
public final class OneMachine implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(OneMachine.class);

  /** Closed with the store that it is in. */
  private record Running(SingleMachine machine, Path data) implements AutoCloseable {
    static Running start() {
      try {
        Path data = Files.createTempDirectory("saldo-one-machine");
        Settings settings = TestSettings.in(data);
        return new Running(SingleMachine.start(settings, _ -> {}), data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      machine.close();
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SingleMachine.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent("running", _ -> Running.start(), Running.class)
        .machine();
  }
}
