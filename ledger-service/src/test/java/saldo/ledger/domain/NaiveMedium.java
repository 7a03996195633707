package saldo.ledger.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;

/**
 * What the naive ledger knows of credit that has to be written to a medium.
 *
 * @param waiting what nobody has taken
 * @param taken what somebody has taken, and who
 * @param count how often something was taken
 */
record NaiveMedium(
    long waiting,
    List<EntryId> orders,
    long taken,
    List<EntryId> takenOrders,
    @Nullable String by,
    long count) {
  static final NaiveMedium NOTHING = new NaiveMedium(0, List.of(), 0, List.of(), null, 0);

  long all() {
    return waiting + taken;
  }

  NaiveMedium more(long minor, @Nullable EntryId order) {
    List<EntryId> all = Stream.concat(orders.stream(), Stream.ofNullable(order)).toList();
    return new NaiveMedium(waiting + minor, all, taken, takenOrders, by, count);
  }

  NaiveMedium takenBy(String who) {
    return by != null ? this : new NaiveMedium(0, List.of(), waiting, orders, who, count + 1);
  }

  NaiveMedium written() {
    return new NaiveMedium(waiting, orders, 0, List.of(), null, count);
  }

  NaiveMedium givenBack() {
    List<EntryId> all = Stream.concat(takenOrders.stream(), orders.stream()).toList();
    return new NaiveMedium(waiting + taken, all, 0, List.of(), null, count);
  }

  /** Without so much of what nobody has taken. */
  NaiveMedium less(long minor) {
    return new NaiveMedium(waiting - minor, orders, taken, takenOrders, by, count);
  }

  NaiveMedium empty() {
    return new NaiveMedium(0, List.of(), 0, List.of(), null, count);
  }
}
