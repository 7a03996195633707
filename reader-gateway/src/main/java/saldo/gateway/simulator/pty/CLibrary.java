package saldo.gateway.simulator.pty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The few functions of the C library that pseudo-terminals need. */
@SuppressWarnings("restricted") // calling C is what it is for
final class CLibrary {
  static final int READ_WRITE_NO_CONTROL = 0x102; // O_RDWR | O_NOCTTY

  /** More than any system's struct termios. */
  private static final int TERMIOS_BYTES = 256;

  private static final int LONGEST_NAME = 256;
  private static final short READABLE = 1; // POLLIN
  private static final int POLLED_EVENTS_AT = 4;
  private static final int POLLED_BYTES = 8;

  private static final MethodHandle OPEN_MASTER =
      function("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final MethodHandle GRANT = function("grantpt", onDescriptor());
  private static final MethodHandle UNLOCK = function("unlockpt", onDescriptor());
  private static final MethodHandle NAME =
      function("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
  // open takes a variable number of arguments; none follow here, and the flags do not need one
  private static final MethodHandle OPEN =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().find("open").orElseThrow(),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
              Linker.Option.firstVariadicArg(2));
  private static final MethodHandle GET_ATTRIBUTES =
      function("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private static final MethodHandle SET_ATTRIBUTES =
      function("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
  private static final MethodHandle MAKE_RAW =
      function("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle POLL =
      function("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private static final MethodHandle READ = function("read", transfer());
  private static final MethodHandle WRITE = function("write", transfer());
  private static final MethodHandle CLOSE = function("close", onDescriptor());

  private CLibrary() {}

  /** An open master side, and the path of its other side. */
  record Master(int descriptor, String path) {}

  static Master openMaster() throws IOException {
    int master = checked("posix_openpt", call(OPEN_MASTER, READ_WRITE_NO_CONTROL));
    checked("grantpt", call(GRANT, master));
    checked("unlockpt", call(UNLOCK, master));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(LONGEST_NAME);
      if (call(NAME, master, name, (long) LONGEST_NAME) != 0) {
        throw new IOException("ptsname_r has failed");
      }
      return new Master(master, name.getString(0));
    }
  }

  /** Opens the other side and makes it pass all bytes as they are. */
  static int openRaw(String path) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      int descriptor = checked("open", call(OPEN, arena.allocateFrom(path), READ_WRITE_NO_CONTROL));
      MemorySegment attributes = arena.allocate(TERMIOS_BYTES);
      checked("tcgetattr", call(GET_ATTRIBUTES, descriptor, attributes));
      call(MAKE_RAW, attributes);
      checked("tcsetattr", call(SET_ATTRIBUTES, descriptor, 0, attributes));
      return descriptor;
    }
  }

  static boolean isReadable(int descriptor, int timeoutMillis) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment polled = arena.allocate(POLLED_BYTES, Integer.BYTES);
      polled.set(JAVA_INT, 0, descriptor);
      polled.set(JAVA_SHORT, POLLED_EVENTS_AT, READABLE);
      return checked("poll", call(POLL, polled, 1L, timeoutMillis)) > 0;
    }
  }

  static int read(int descriptor, byte[] buffer) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(buffer.length);
      int count = checked("read", call(READ, descriptor, bytes, (long) buffer.length));
      MemorySegment.copy(bytes, JAVA_BYTE, 0, buffer, 0, count);
      return count;
    }
  }

  static int write(int descriptor, byte[] bytes) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = arena.allocateFrom(JAVA_BYTE, bytes);
      return checked("write", call(WRITE, descriptor, copy, (long) bytes.length));
    }
  }

  static void close(int descriptor) throws IOException {
    call(CLOSE, descriptor);
  }

  private static FunctionDescriptor onDescriptor() {
    return FunctionDescriptor.of(JAVA_INT, JAVA_INT);
  }

  private static FunctionDescriptor transfer() {
    return FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  }

  private static MethodHandle function(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), type);
  }

  private static int checked(String name, long result) throws IOException {
    if (result < 0) {
      throw new IOException(name + " has failed");
    }
    return Math.toIntExact(result);
  }

  @SuppressWarnings("CatchingUnchecked")
  private static long call(MethodHandle function, Object... arguments) throws IOException {
    try {
      return function.invokeWithArguments(arguments) instanceof Number number
          ? number.longValue()
          : 0;
    } catch (Throwable failed) {
      throw new IOException("the C library could not be called", failed);
    }
  }
}
