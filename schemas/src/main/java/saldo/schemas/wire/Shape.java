package saldo.schemas.wire;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a record of a sealed family is written and read.
 *
 * @param name its type on the wire
 * @param type the record
 * @param read its fields after {@code type}, in the order of its components
 * @param write the same fields in the same order
 */
record Shape<T>(
    String name,
    Class<T> type,
    Function<MessageReader, T> read,
    BiConsumer<T, MessageWriter> write) {
  void write(Object value, MessageWriter out) {
    write.accept(type.cast(value), out);
  }
}
