package saldo.gateway.fuel.view;

import java.util.List;

/** The maps of the view. Keys begin with the ledger and a bar. */
final class Families {
  /** Number to card state. */
  static final String CARDS = "cards";

  /** Medium to number. */
  static final String MEDIA = "media";

  /** Kind, bar, id to registered item. */
  static final String REGISTRY = "registry";

  /** Account to snapshot. */
  static final String ACCOUNTS = "accounts";

  /** Number to what is used up of its limits. */
  static final String USED = "used";

  /** Vehicle, or a card without one, to odometer. */
  static final String ODOMETERS = "odometers";

  /** Terminal to the number of its last filling in the journal. */
  static final String BOOKED = "booked";

  /** Account to the journal number of a filling that its balance does not show yet. */
  static final String LATE = "late";

  /** Terminal to what is known of it. */
  static final String READERS = "readers";

  /** Run to how it goes. */
  static final String RUNS = "runs";

  static final List<String> ALL =
      List.of(CARDS, MEDIA, REGISTRY, ACCOUNTS, USED, ODOMETERS, BOOKED, LATE, READERS, RUNS);

  private Families() {}
}
