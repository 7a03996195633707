package saldo.gateway.simulator.fpp;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.session.ActiveTable;
import saldo.gateway.fpp.session.TerminalMemory;
import saldo.gateway.simulator.fpp.FillResult.Reason;
import saldo.gateway.simulator.fpp.FillResult.Refused;

/** Decides at the pump by the active table, and counts what cards use up. */
final class Attendant {
  /** Prices are thousandths of the currency's unit a litre, amounts hundredths, volumes ml. */
  private static final long PRICE_SCALE = 10_000;

  private static final String DONE = "OK";
  private static final String LIMITED = "LM";
  private static final int PUMP = 1;
  private static final long TOTALISER_MODULUS = FillingRecord.HIGHEST_VALUE + 1;

  private final TerminalMemory memory;
  private final Map<String, Long> pricesMilli;
  private final Map<String, CardUse> uses = new HashMap<>();
  private long totaliserMl;

  private record Sale(FillRequest request, long quantityMl, long amountMinor, LocalDateTime at) {}

  Attendant(TerminalMemory memory, Map<String, Long> pricesMilli) {
    this.memory = memory;
    this.pricesMilli = Map.copyOf(pricesMilli);
  }

  /** What a card may still fill in this period, as its quota counts; 0 if it may not at all. */
  long left(String card, LocalDateTime now) {
    return memory
        .table()
        .entry(card)
        .filter(entry -> entry.card().active() && !use(entry, now).blocked())
        .map(entry -> use(entry, now).left(entry.card()))
        .orElse(0L);
  }

  /** The last odometer of a card that this terminal knows, 0 if it knows none. */
  int lastOdometerKm(CardRecord card) {
    CardUse use = uses.get(card.card());
    return Math.max(card.lastOdometerKm(), use == null ? 0 : use.lastOdometerKm());
  }

  FillResult fill(FillRequest request, LocalDateTime now) {
    Optional<ActiveTable.Entry> entry = memory.table().entry(request.card());
    if (entry.isEmpty()) {
      return new Refused(
          Reason.UNKNOWN_CARD, "card %s is not in the table".formatted(request.card()));
    }
    CardUse use = use(entry.get(), now);
    return refusal(request, entry.get().card(), use)
        .<FillResult>map(refused -> refused)
        .orElseGet(() -> sell(request, entry.get(), use, now));
  }

  private Optional<Refused> refusal(FillRequest request, CardRecord card, CardUse use) {
    if (!card.active()) {
      return refused(Reason.INACTIVE_CARD, "the table says that the card may not fill");
    }
    if (use.blocked()) {
      return refused(Reason.BLOCKED_CARD, "the card is blocked until a newer table comes");
    }
    if (!card.products().contains(request.product())
        || !pricesMilli.containsKey(request.product())) {
      return refused(Reason.PRODUCT, "the card may not fill " + request.product());
    }
    return odometerFits(request, card)
        ? Optional.empty()
        : refused(Reason.ODOMETER, "the odometer is missing, too low or too high");
  }

  private boolean odometerFits(FillRequest request, CardRecord card) {
    if (card.odometerStepKm() == 0) {
      return true;
    }
    int last = lastOdometerKm(card);
    int typed = request.odometerKm().orElse(-1);
    return typed >= last && typed <= last + card.odometerStepKm();
  }

  private FillResult sell(
      FillRequest request, ActiveTable.Entry entry, CardUse use, LocalDateTime now) {
    CardRecord card = entry.card();
    long priceMilli = pricesMilli.getOrDefault(request.product(), 1L);
    long left = use.left(card);
    if (left == 0) {
      return spent(request, card, use);
    }
    boolean ofQuantity = card.period().isOfQuantity();
    long mostMinor = ofQuantity ? card.fillingMinor() : Math.min(left, card.fillingMinor());
    long mostMl = ofQuantity ? Math.min(left, card.fillingMl()) : card.fillingMl();
    long quantityMl =
        Math.min(request.quantityMl(), Math.min(mostMl, forMl(mostMinor, priceMilli)));
    if (quantityMl == 0 && request.quantityMl() > 0) {
      return new Refused(Reason.LIMIT, "the limits of one filling leave nothing");
    }
    long amountMinor = amountMinor(quantityMl, mostMinor, priceMilli);
    return memory
        .record(number -> record(number, new Sale(request, quantityMl, amountMinor, now)))
        .<FillResult>map(record -> sold(record, use.filled(card, record)))
        .orElseGet(() -> new Refused(Reason.MEMORY_FULL, "too many fillings wait to be collected"));
  }

  /** What is left buys nothing: a reducing quota is never refilled here, so the card is blocked. */
  private Refused spent(FillRequest request, CardRecord card, CardUse use) {
    if (!card.period().isReducing()) {
      return new Refused(Reason.QUOTA_SPENT, "the quota is used up until the next period");
    }
    uses.put(request.card(), use.nowBlocked());
    return new Refused(Reason.BLOCKED_CARD, "the card is blocked until a newer table comes");
  }

  private FillResult sold(FillingRecord record, CardUse after) {
    totaliserMl = record.totaliserMl();
    uses.put(record.card(), after);
    return new FillResult.Filled(record, after.blocked());
  }

  private FillingRecord record(int number, Sale sale) {
    FillRequest request = sale.request;
    return new FillingRecord(
        number,
        sale.at,
        request.card(),
        request.odometerKm(),
        PUMP,
        request.product(),
        sale.quantityMl,
        sale.amountMinor,
        (totaliserMl + sale.quantityMl) % TOTALISER_MODULUS,
        sale.quantityMl < request.quantityMl() ? LIMITED : DONE);
  }

  /** How much can be had for an amount, rounded half up to whole millilitres. */
  private static long forMl(long amountMinor, long priceMilli) {
    return amountMinor == CardRecord.UNLIMITED
        ? CardRecord.UNLIMITED
        : (amountMinor * PRICE_SCALE + priceMilli / 2) / priceMilli;
  }

  /** As of a preset pump: where the amount ends the filling, it is exactly that amount. */
  private static long amountMinor(long quantityMl, long mostMinor, long priceMilli) {
    return quantityMl == forMl(mostMinor, priceMilli)
        ? mostMinor
        : Math.min(mostMinor, (quantityMl * priceMilli + PRICE_SCALE / 2) / PRICE_SCALE);
  }

  private CardUse use(ActiveTable.Entry entry, LocalDateTime now) {
    CardUse kept = uses.get(entry.card().card());
    return kept == null
        ? CardUse.of(entry, now.toLocalDate())
        : kept.asOf(entry, now.toLocalDate());
  }

  private static Optional<Refused> refused(Reason reason, String why) {
    return Optional.of(new Refused(reason, why));
  }
}
