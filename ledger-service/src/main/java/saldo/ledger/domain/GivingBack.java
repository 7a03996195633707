package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;

/**
 * What of a card's limits is free again when a payment comes to nothing. What was counted in a
 * period is given back in that period, so nobody saves up for another.
 */
public final class GivingBack {
  private final CardFile file;

  GivingBack(CardFile file) {
    this.file = file;
  }

  /** The cards whose limits may be given something back if these things come to nothing. */
  public static Set<CardNumber> cards(Book named) {
    Set<CardNumber> cards = new LinkedHashSet<>();
    named
        .holds()
        .values()
        .forEach(hold -> add(hold.card() == null ? null : hold.card().use(), cards));
    named.codes().values().forEach(code -> add(code.use(), cards));
    named.entries().values().forEach(entry -> entry.uses().forEach(use -> add(use, cards)));
    named.fillings().values().forEach(filling -> add(filling.use(), cards));
    return cards;
  }

  private static void add(@Nullable CardUse use, Set<CardNumber> cards) {
    if (use != null && use.card() != null) {
      cards.add(use.card());
    }
  }

  /** Everything that these payments counted; null if that is nothing. */
  @Nullable List<CardUse> all(List<CardUse> uses) {
    List<CardUse> given = new ArrayList<>();
    CardFile now = file;
    for (CardUse use : uses) {
      CardUse back = new GivingBack(now).back(use, Freed.ALL);
      now = now.withUse(back);
      given.add(back);
    }
    return given.stream().allMatch(use -> use.limits().isEmpty()) ? null : given;
  }

  /** What a hold counted for money that it does not spend; null without a card. */
  @Nullable CardUse of(Hold hold, long freedMinor) {
    return hold.card() == null
        ? null
        : back(hold.card().use(), new Freed(hold.card().placedMinor(), freedMinor));
  }

  /**
   * What a code counted for money that goes back to where it came from; null without a card.
   *
   * @param freedMinor none of a ticket that was used, or that nobody came to use
   */
  @Nullable CardUse of(Code code, long freedMinor) {
    return code.use() == null
        ? null
        : back(code.use(), new Freed(code.amount().minor(), freedMinor));
  }

  /** What a filling counted that is another card's; null if it counted nothing. */
  @Nullable CardUse of(Filled filled) {
    @Nullable List<CardUse> freed = all(Stream.ofNullable(filled.use()).toList());
    return freed == null ? null : freed.getFirst();
  }

  private CardUse back(CardUse use, Freed freed) {
    List<LimitUse> limits =
        use.limits().stream().flatMap(limit -> Stream.ofNullable(back(use, limit, freed))).toList();
    return new CardUse(use.presented(), use.card(), use.group(), use.virtualCard(), limits);
  }

  private @Nullable LimitUse back(CardUse use, LimitUse limit, Freed freed) {
    @Nullable Long now =
        use.card() == null
            ? null
            : file.used().get(new CardFile.Used(use.card(), limit.limit(), limit.period()));
    long given = now == null ? 0 : Math.min(now, freed.of(limit));
    return now == null || given == 0
        ? null
        : new LimitUse(limit.limit(), limit.period(), now - given, -given);
  }

  /**
   * How much of a payment comes to nothing.
   *
   * @param wholeMinor what was counted at first, all of it if negative
   */
  private record Freed(long wholeMinor, long minor) {
    static final Freed ALL = new Freed(-1, -1);

    /** A limit of money gets back what is free; one of times only if nothing was spent at all. */
    long of(LimitUse limit) {
      long counted = limit.counted() == null ? 0 : limit.counted();
      return minor == wholeMinor ? counted : counted == wholeMinor ? minor : 0;
    }
  }
}
