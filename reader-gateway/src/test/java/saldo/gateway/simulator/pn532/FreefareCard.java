package saldo.gateway.simulator.pn532;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.Closeable;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.OptionalInt;

/** A card on a reader as libfreefare sees it, through libnfc. */
@SuppressWarnings("restricted") // calling C is what it is for
final class FreefareCard implements Closeable {
  private static final String NFC = "libnfc.so.6";
  private static final String FREEFARE = "libfreefare.so.0";
  private static final int KEY_A = 0;
  private static final byte[] TRANSPORT_KEY = {-1, -1, -1, -1, -1, -1};

  private final Arena arena = Arena.ofShared();
  private final SymbolLookup nfc = SymbolLookup.libraryLookup(NFC, arena);
  private final SymbolLookup freefare = SymbolLookup.libraryLookup(FREEFARE, arena);
  private final MemorySegment context;
  private final MemorySegment device;
  private final MemorySegment tag;

  /** The first card on a reader. */
  FreefareCard(String connection) throws Throwable {
    MemorySegment made = arena.allocate(ADDRESS);
    call(nfc, "nfc_init", FunctionDescriptor.ofVoid(ADDRESS), made);
    context = made.get(ADDRESS, 0);
    device =
        (MemorySegment)
            call(
                nfc,
                "nfc_open",
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS),
                context,
                arena.allocateFrom(connection));
    MemorySegment tags =
        (MemorySegment)
            call(freefare, "freefare_get_tags", FunctionDescriptor.of(ADDRESS, ADDRESS), device);
    tag = tags.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
  }

  static boolean isPossible() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(NFC, arena);
      SymbolLookup.libraryLookup(FREEFARE, arena);
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  int connect() throws Throwable {
    return number("mifare_classic_connect");
  }

  int authenticate(int block) throws Throwable {
    return (int)
        call(
            freefare,
            "mifare_classic_authenticate",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_BYTE, ADDRESS, JAVA_INT),
            tag,
            (byte) block,
            arena.allocateFrom(JAVA_BYTE, TRANSPORT_KEY),
            KEY_A);
  }

  int initValue(int block, int value) throws Throwable {
    return number(
        "mifare_classic_init_value",
        JAVA_BYTE,
        (byte) block,
        JAVA_INT,
        value,
        JAVA_BYTE,
        (byte) block);
  }

  int increment(int block, int amount) throws Throwable {
    return number("mifare_classic_increment", JAVA_BYTE, (byte) block, JAVA_INT, amount);
  }

  int decrement(int block, int amount) throws Throwable {
    return number("mifare_classic_decrement", JAVA_BYTE, (byte) block, JAVA_INT, amount);
  }

  int restore(int block) throws Throwable {
    return number("mifare_classic_restore", JAVA_BYTE, (byte) block);
  }

  int transfer(int block) throws Throwable {
    return number("mifare_classic_transfer", JAVA_BYTE, (byte) block);
  }

  /** The value in a block; nothing if it answers -1. */
  OptionalInt readValue(int block) throws Throwable {
    MemorySegment value = arena.allocate(JAVA_INT);
    MemorySegment address = arena.allocate(JAVA_BYTE);
    int status =
        number(
            "mifare_classic_read_value", JAVA_BYTE, (byte) block, ADDRESS, value, ADDRESS, address);
    return status < 0 ? OptionalInt.empty() : OptionalInt.of(value.get(JAVA_INT, 0));
  }

  @Override
  public void close() {
    try {
      call(nfc, "nfc_close", FunctionDescriptor.ofVoid(ADDRESS), device);
      call(nfc, "nfc_exit", FunctionDescriptor.ofVoid(ADDRESS), context);
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
    arena.close();
  }

  /** Calls a function about the card, with the kind of each argument before it. */
  private int number(String name, Object... kindsAndArguments) throws Throwable {
    int count = kindsAndArguments.length / 2;
    MemoryLayout[] kinds = new MemoryLayout[count + 1];
    Object[] arguments = new Object[count + 1];
    kinds[0] = ADDRESS;
    arguments[0] = tag;
    for (int i = 0; i < count; i++) {
      kinds[i + 1] = (MemoryLayout) kindsAndArguments[2 * i];
      arguments[i + 1] = kindsAndArguments[2 * i + 1];
    }
    return (int) call(freefare, name, FunctionDescriptor.of(JAVA_INT, kinds), arguments);
  }

  private static Object call(
      SymbolLookup library, String name, FunctionDescriptor type, Object... arguments)
      throws Throwable {
    return Linker.nativeLinker()
        .downcallHandle(library.find(name).orElseThrow(), type)
        .invokeWithArguments(arguments);
  }
}
