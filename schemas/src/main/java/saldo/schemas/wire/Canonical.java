package saldo.schemas.wire;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries the one form that is read and written here. */
final class Canonical {
  /** What is longer is no single message of ours; the mapper has limits of its own. */
  private static final int LONGEST = 1 << 20;

  private Canonical() {}

  /** What these bytes say; null if somebody else has to say it. */
  static <T> @Nullable T read(byte[] bytes, Function<MessageReader, T> form) {
    if (bytes.length > LONGEST) {
      return null;
    }
    try {
      MessageReader in = new MessageReader(bytes);
      T message = form.apply(in);
      in.finish();
      return message;
    } catch (NotCanonical | IllegalArgumentException e) {
      // A record that refuses its values is refused by the mapper too, in the words for the sender.
      return null;
    }
  }

  /** The message as bytes; null if somebody else has to write it. */
  static <T> byte @Nullable [] write(T message, BiConsumer<T, MessageWriter> form) {
    try {
      MessageWriter out = new MessageWriter();
      form.accept(message, out);
      return out.toBytes();
    } catch (NotCanonical e) {
      return null;
    }
  }
}
