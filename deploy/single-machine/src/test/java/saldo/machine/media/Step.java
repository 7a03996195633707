package saldo.machine.media;

import org.jspecify.annotations.Nullable;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Moment;

/** Something that happens in a history. Cards, gateways and readers are counted from 0. */
sealed interface Step {
  /** What a card is put on a reader for. */
  enum Deed {
    LOOK,
    BUY,
    LOAD,
    UNLOAD
  }

  /** A reader of a gateway. */
  record Place(int gateway, int reader) {
    @Override
    public String toString() {
      return "reader %d of gateway %d".formatted(reader, gateway);
    }
  }

  /**
   * What goes wrong meanwhile.
   *
   * @param tear how the card is pulled off; not at all if absent
   * @param powerFails at which look of the gateway at its clock its power fails; never if 0
   * @param claimUnanswered whether the ledger hears a claim and its answer is lost
   */
  record Trouble(@Nullable Tear tear, int powerFails, boolean claimUnanswered) {
    static final Trouble NONE = new Trouble(null, 0, false);

    @Override
    public String toString() {
      return torn()
          + (powerFails > 0 ? ", the power fails at look " + powerFails : "")
          + (claimUnanswered ? ", a claim is not answered" : "");
    }

    private String torn() {
      return tear == null
          ? ""
          : ", pulled off %s write %d%s"
              .formatted(
                  tear.moment(),
                  tear.nth(),
                  tear.moment() == Moment.DURING ? " leaving it " + tear.left() : "");
    }
  }

  /** A card is put on a reader, used for something, and lifted. */
  record Tap(int card, Place place, Deed deed, long minor, Trouble trouble) implements Step {
    @Override
    public String toString() {
      return "card %d at %s: %s%s%s"
          .formatted(card, place, deed, deed == Deed.LOOK ? "" : " " + minor, trouble);
    }
  }

  /** Somebody pays at a desk without a reader: what is paid waits for the card. */
  record PaysIn(int card, long minor) implements Step {
    @Override
    public String toString() {
      return "%d are paid in for card %d at a desk".formatted(minor, card);
    }
  }

  /** A card is lost, and its balance goes to another one, for which it waits. */
  record IsLost(int card) implements Step {
    @Override
    public String toString() {
      return "card %d is lost and replaced".formatted(card);
    }
  }

  /** A card is stopped for a time, or pays again. */
  record IsStopped(int card, boolean stopped) implements Step {
    @Override
    public String toString() {
      return "card %d %s".formatted(card, stopped ? "is stopped" : "pays again");
    }
  }

  /** A gateway loses its connection, or has it again. */
  record Line(int gateway, boolean up) implements Step {
    @Override
    public String toString() {
      return "gateway %d is %s".formatted(gateway, up ? "online" : "offline");
    }
  }

  /**
   * The ledger hears of what a gateway has stored.
   *
   * @param acknowledged whether the gateway gets to know; otherwise it will tell again
   */
  record Hears(int gateway, int most, boolean acknowledged) implements Step {
    @Override
    public String toString() {
      return "the ledger hears %d reports of gateway %d%s"
          .formatted(most, gateway, acknowledged ? "" : ", which does not get to know");
    }
  }

  /** A gateway is killed while nothing lies on its readers. */
  record PowerFails(int gateway) implements Step {
    @Override
    public String toString() {
      return "gateway %d is killed".formatted(gateway);
    }
  }
}
