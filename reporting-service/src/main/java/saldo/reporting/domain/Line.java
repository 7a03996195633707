package saldo.reporting.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Tender;
import saldo.schemas.reporting.StatementItem.Detail;
import saldo.schemas.reporting.StatementItemKind;

/** What of an event stands on a line of a statement, put together bit by bit. */
final class Line {
  private final StatementItemKind kind;
  private @Nullable CardNumber card;
  private @Nullable String product;
  private @Nullable Filling filling;
  private @Nullable Tender tender;
  private @Nullable AccountId counterpart;
  private @Nullable EntryId corrects;
  private @Nullable String text;

  Line(StatementItemKind kind) {
    this.kind = kind;
  }

  StatementItemKind kind() {
    return kind;
  }

  /** When it happened: fuel was taken before anybody reported it. */
  Instant happened(Instant reported) {
    return filling == null ? reported : filling.filledAt();
  }

  Detail detail(Origin origin) {
    Filling fuel = filling;
    return fuel == null
        ? detail(origin, origin.servicePoint(), product)
        : new Detail(
            fuel.servicePoint() == null ? origin.servicePoint() : fuel.servicePoint(),
            origin.terminal(),
            card,
            fuel.product(),
            fuel.quantityMl(),
            fuel.unitMilliMinor(),
            fuel.odometerKm(),
            tender,
            counterpart,
            corrects,
            text);
  }

  private Detail detail(Origin origin, @Nullable String place, @Nullable String what) {
    String terminal = origin.terminal();
    return new Detail(
        place, terminal, card, what, null, null, null, tender, counterpart, corrects, text);
  }

  Line with(@Nullable CardUse use) {
    return by(use == null ? null : use.card());
  }

  Line by(@Nullable CardNumber number) {
    card = number;
    return this;
  }

  Line sold(List<Item> items) {
    String groups = items.stream().map(Item::group).distinct().collect(Collectors.joining(", "));
    return groups.isEmpty() ? this : of(groups);
  }

  Line of(@Nullable String what) {
    product = what;
    return this;
  }

  Line fuel(Filling taken) {
    filling = taken;
    return this;
  }

  Line paid(@Nullable Tender how) {
    tender = how;
    return this;
  }

  Line from(@Nullable AccountId other) {
    counterpart = other;
    return this;
  }

  Line correcting(@Nullable EntryId wrong) {
    corrects = wrong;
    return this;
  }

  Line because(@Nullable Object reason) {
    text = Objects.toString(reason, null);
    return this;
  }
}
