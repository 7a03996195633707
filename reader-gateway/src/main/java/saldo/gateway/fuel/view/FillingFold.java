package saldo.gateway.fuel.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldingView;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelEvent.FillingAssigned;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.HoldEvent.HoldCaptured;
import saldo.schemas.ledger.HoldEvent.HoldExpired;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.ledger.Posting;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.wire.LedgerWire;

/** What a journal entry says about fillings, odometers and used limits. */
record FillingFold(FoldingView view) {
  private static final byte[] FILLING = "\"type\":\"filling-".getBytes(UTF_8);
  private static final byte[] LIMITS = "\"limits\":[{".getBytes(UTF_8);

  /** Most entries are about something else, which is seen without parsing them. */
  void fold(byte[] value) {
    if (!contains(value, FILLING) && !contains(value, LIMITS)) {
      return;
    }
    JournalEntry entry = read(value);
    uses(entry.event()).forEach(use -> used(entry.ledger(), use));
    switch (entry.event()) {
      case FillingRecorded e -> recorded(entry, e);
      case FillingAssigned e -> odometer(entry.ledger(), e.vehicle(), e.use(), e.filling());
      case LedgerEvent e -> {}
    }
  }

  private void recorded(JournalEntry entry, FillingRecorded e) {
    odometer(entry.ledger(), e.vehicle(), e.use(), e.filling());
    @Nullable String terminal = entry.origin().terminal();
    @Nullable Long number = entry.origin().deviceSeq();
    if (terminal == null || number == null) {
      return;
    }
    byte[] key = Keys.of(entry.ledger(), terminal);
    long last = Keys.number(view.get(Families.BOOKED, key));
    view.put(Families.BOOKED, key, Keys.number(Math.max(last, number)));
    for (Posting posting : e.postings()) {
      if (!posting.account().isHouse()) {
        late(Keys.of(entry.ledger(), posting.account()), entry.seq());
      }
    }
  }

  /** Journal and balances are two topics, and either may be ahead. */
  private void late(byte[] account, long seq) {
    byte @Nullable [] known = view.get(Families.ACCOUNTS, account);
    if (known == null || StoredJson.read(known, AccountSnapshot.class).seq() < seq) {
      view.put(Families.LATE, account, Keys.number(seq));
    }
  }

  private void odometer(LedgerId ledger, @Nullable String vehicle, CardUse use, Filling filling) {
    String whose = vehicle == null ? Keys.driver(use.card()) : vehicle;
    if (filling.odometerKm() == null || whose == null) {
      return;
    }
    byte[] key = Keys.of(ledger, whose);
    byte @Nullable [] known = view.get(Families.ODOMETERS, key);
    Long before = known == null ? null : ByteBuffer.wrap(known).getLong();
    long now = Odometer.after(before, filling.odometerKm(), vehicle(ledger, vehicle, filling));
    view.put(Families.ODOMETERS, key, ByteBuffer.allocate(Long.BYTES).putLong(now).array());
  }

  private @Nullable Vehicle vehicle(LedgerId ledger, @Nullable String id, Filling filling) {
    if (id == null) {
      return null;
    }
    byte[] key = Keys.of(ledger, MasterKind.VEHICLE.code(), id);
    byte @Nullable [] item = view.get(Families.REGISTRY, key);
    return item == null
        ? null
        : (Vehicle) StoredJson.read(item, RegisteredItem.class).at(filling.filledAt()).orElse(null);
  }

  private void used(LedgerId ledger, CardUse use) {
    if (use.card() == null || use.limits().isEmpty()) {
      return;
    }
    byte[] key = Keys.of(ledger, use.card());
    UsedLimits limits = stored(Families.USED, key, UsedLimits.class, UsedLimits.NOTHING);
    for (CardUse.LimitUse limit : use.limits()) {
      limits = limits.with(limit);
    }
    view.put(Families.USED, key, StoredJson.write(limits));
  }

  private static Stream<CardUse> uses(LedgerEvent event) {
    return switch (event) {
      case LedgerEvent.OfHolder e -> Stream.ofNullable(e.use());
      case HoldCaptured e -> Stream.ofNullable(e.use());
      case HoldReleased e -> Stream.ofNullable(e.use());
      case HoldExpired e -> Stream.ofNullable(e.use());
      case Reversed e -> Objects.requireNonNullElse(e.uses(), List.<CardUse>of()).stream();
      case LedgerEvent e -> Stream.of();
    };
  }

  private <T> T stored(String family, byte[] key, Class<T> type, T otherwise) {
    byte @Nullable [] bytes = view.get(family, key);
    return bytes == null ? otherwise : StoredJson.read(bytes, type);
  }

  private static JournalEntry read(byte[] value) {
    try {
      return LedgerWire.readEntry(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean contains(byte[] text, byte[] part) {
    int last = text.length - part.length;
    for (int i = 0; i <= last; i++) {
      int at = 0;
      while (at < part.length && text[i + at] == part[at]) {
        at++;
      }
      if (at == part.length) {
        return true;
      }
    }
    return false;
  }
}
