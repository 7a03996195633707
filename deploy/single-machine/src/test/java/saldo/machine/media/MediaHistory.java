package saldo.machine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.desk.Desk;
import saldo.gateway.medium.desk.Operation;
import saldo.gateway.medium.desk.Result;
import saldo.gateway.medium.desk.Shown;
import saldo.gateway.medium.desk.Shown.State;
import saldo.gateway.medium.purse.PurseRefusal;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.ledger.domain.Book;
import saldo.machine.media.Accountant.Attempt;
import saldo.machine.media.Step.Deed;
import saldo.machine.media.Step.Place;
import saldo.machine.media.Step.Tap;
import saldo.machine.media.Step.Trouble;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/** One history: what happens to some cards at some gateways, and what the ledger makes of it. */
final class MediaHistory {
  static final String CURRENCY = "EUR";
  static final int GATEWAYS = 3;

  /** The ledger remembers the last eight writes of a card, so nobody is much later than that. */
  private static final int LATEST_WRITES = 6;

  private static final int PRESENTED = 2;
  private static final Origin CLERK = Origin.of("clerk");

  private final Mains mains = new Mains();
  private final Accountant accountant = new Accountant();
  private final Chips chips;
  private final CardOffice office;
  private final MediaLedger ledger;
  private final List<Gateway> gateways;
  private final Function<SimulatedCard, SectorCard> laid;
  private final int[] changesTold = new int[CardOffice.ALL];
  private boolean allIsTold;
  private int keys;

  /**
   * Before anything has happened.
   *
   * @param number no other history on these disks has it
   * @param laid how a reader sees a card
   */
  MediaHistory(int number, List<GatewayDisk> disks, Function<SimulatedCard, SectorCard> laid) {
    this.laid = laid;
    this.chips = new Chips(number, mains);
    this.office = new CardOffice(chips.uids());
    this.ledger = new MediaLedger(mains::elsewhere, office::file);
    disks.forEach(GatewayDisk::clear);
    Gateway.World world =
        new Gateway.World(
            LedgerId.of("history-" + number), mains, office, chips, ledger, accountant);
    this.gateways =
        IntStream.range(0, GATEWAYS)
            .mapToObj(gateway -> new Gateway(gateway, disks.get(gateway), world))
            .toList();
  }

  void goesOn(Step step) {
    switch (step) {
      case Tap tap when office.isGiven(tap.card()) -> tapped(tap);
      case Tap _ -> {}
      case Step.PaysIn paid -> paidIn(paid.card(), paid.minor());
      case Step.IsLost lost -> lost(lost.card());
      case Step.IsStopped stop -> stopped(stop.card(), stop.stopped());
      case Step.Line line -> gateways.get(line.gateway()).connected(line.up());
      case Step.Hears hears ->
          gateways.get(hears.gateway()).tells(hears.most(), hears.acknowledged());
      case Step.PowerFails fails -> gateways.get(fails.gateway()).isKilled();
    }
  }

  private void paidIn(int card, long minor) {
    Load load = new Load(null, euro(minor), Tender.CASH, CardRef.number(office.number(card)));
    if (office.isGiven(card) && ledger.ask(CLERK, load).isPresent()) {
      accountant.paidIn(card, minor);
    }
  }

  private void lost(int card) {
    if (!office.isGiven(card) || office.isReplaced(card) || !office.hasSpare()) {
      return;
    }
    int next = office.giveSpare();
    TransferBalance transfer =
        new TransferBalance(
            office.number(card),
            CardRef.number(office.number(next)),
            Replacement.LOST,
            Delivery.QUEUED);
    ledger
        .ask(CLERK, transfer)
        .flatMap(events ->
            events.stream()
                .filter(BalanceTransferred.class::isInstance)
                .map(BalanceTransferred.class::cast)
                .findFirst())
        .ifPresent(event -> {
          accountant.moved(card, next, event.amount().minor());
          office.replaced(card, next, mains.elsewhere());
        });
  }

  private void stopped(int card, boolean stopped) {
    if (office.isGiven(card) && !office.isReplaced(card)) {
      office.stopped(card, stopped, mains.elsewhere());
    }
  }

  private void tapped(Tap tap) {
    Gateway gateway = gateways.get(tap.place().gateway());
    gateway.isVisited();
    SimulatedCard chip = chips.chip(tap.card());
    hearWhatIsVeryLate(tap.card());
    Trouble trouble = tap.trouble();
    if (trouble.tear() != null) {
      chip.switchOn(trouble.tear());
    }
    gateway.nextClaimIsUnanswered(trouble.claimUnanswered());
    mains.failAtLook(trouble.powerFails());
    try {
      used(tap, gateway.desk(tap.place().reader()), chip);
      mains.failAtLook(0);
    } catch (Mains.PowerCut _) {
      gateway.isKilled();
    }
    chip.switchOffTear();
    gateway.desk(tap.place().reader()).gone();
  }

  private void used(Tap tap, Desk desk, SimulatedCard chip) {
    Shown shown = desk.present(laid.apply(chip));
    if (shown.state() != State.READY && shown.state() != State.WRONG_CARD) {
      mayBeRefused(tap, shown);
      return;
    }
    assertThat(chips.isMarked(tap.card())).as("%s pays, and says that it does not", tap).isFalse();
    long before = chips.standing(tap.card());
    assertThat(shown.balance()).as("shown of %s", tap).isEqualTo(euro(before));
    accountant.stands(tap.card(), before);
    if (tap.deed() == Deed.LOOK) {
      return;
    }
    keys++;
    String key = "key-" + keys;
    accountant.begins(new Attempt(key, tap.place(), tap.card(), tap.deed(), tap.minor(), before));
    Operation operation = operation(key, tap);
    Result result = desk.carryOut(laid.apply(chip), operation);
    if (!(result instanceof Result.InDoubt)) {
      accountant.stands(tap.card(), chips.standing(tap.card()));
    }
    if (desk.knownResult(key).isPresent()) {
      assertThat(desk.carryOut(laid.apply(chip), operation)).as("again").isEqualTo(result);
    }
  }

  /**
   * Of a card that was torn while its log was written, nobody may know yet what was begun with it;
   * and a gateway can be the last to hear that a card pays again. Any other refusal of one of these
   * cards is wrong.
   */
  private void mayBeRefused(Tap tap, Shown shown) {
    int card = tap.card();
    boolean stopped = gateways.get(tap.place().gateway()).stops(card) || chips.isMarked(card);
    if (shown.state() == State.REFUSED && !office.isReplaced(card) && !stopped) {
      assertThat(allIsTold).as("the ledger knows of all that was begun").isFalse();
      assertThat(shown.sentence()).isEqualTo(PurseRefusal.LOG_LOST.sentence());
    }
  }

  private static Operation operation(String key, Tap tap) {
    Money amount = euro(tap.minor());
    return switch (tap.deed()) {
      case LOOK -> throw new IllegalArgumentException("nothing is done: " + tap);
      case BUY -> new Operation.Purchase(key, amount, null);
      case LOAD -> new Operation.Load(key, amount, Tender.CASH);
      case UNLOAD -> new Operation.Unload(key, amount, Tender.CASH);
    };
  }

  private void hearWhatIsVeryLate(int card) {
    if (Math.abs(chips.changes(card) - changesTold[card]) >= LATEST_WRITES) {
      gateways.forEach(Gateway::tellsAll);
      Arrays.setAll(changesTold, chips::changes);
    }
  }

  /**
   * Everybody is online, and each card is put on the till of every gateway: the first time it is
   * made whole, wherever it was torn, and the second time all of them see it so. Cards that are
   * stopped say so then, and after they pay again they do not.
   */
  void comesToRest() {
    gateways.forEach(gateway -> gateway.connected(true));
    gateways.forEach(Gateway::tellsAll);
    allIsTold = true;
    everybodySeesAll();
    for (int card = 0; card < CardOffice.ALL; card++) {
      if (!office.isReplaced(card)) {
        assertThat(chips.isMarked(card))
            .as("card %d says that it pays nothing", card)
            .isEqualTo(office.isStopped(card));
        stopped(card, false);
      }
    }
    everybodySeesAll();
  }

  private void everybodySeesAll() {
    for (int time = 0; time < PRESENTED; time++) {
      for (int card = 0; card < CardOffice.ALL; card++) {
        for (int gateway = 0; gateway < GATEWAYS; gateway++) {
          goesOn(new Tap(card, new Place(gateway, 0), Deed.LOOK, 0, Trouble.NONE));
          gateways.forEach(Gateway::tellsAll);
        }
      }
    }
  }

  /** Card, ledger and float agree with each other and with plain sums. */
  void agrees() {
    Book book = ledger.book();
    long late = 0;
    for (int card = 0; card < CardOffice.ALL; card++) {
      if (office.isReplaced(card)) {
        assertThat(chips.standing(card)).as("on card %d, which was lost", card).isZero();
        assertThat(balance(card)).as("ledger of card %d, which was lost", card).isZero();
        late += accountant.owed(card, this::answer);
      } else {
        agrees(card);
      }
    }
    long houses =
        BookRules.total(book, AccountKind.LOSSES) + BookRules.total(book, AccountKind.UNASSIGNED);
    assertThat(houses).as("used with lost cards after they were replaced").isEqualTo(late);
    housesAgree(book);
  }

  private void housesAgree(Book book) {
    long drawers = -BookRules.total(book, AccountKind.CASH_DRAWER);
    long sold = BookRules.total(book, AccountKind.REVENUE) + BookRules.total(book, AccountKind.VAT);
    long expected = accountant.drawers(this::answer);
    long expectedSold = accountant.sold(this::answer);
    assertThat(drawers - sold).as("paid and not sold").isEqualTo(expected - expectedSold);
    if (accountant.canBeToldApart()) {
      assertThat(drawers).as("in the drawers").isEqualTo(expected);
      assertThat(sold).as("sold").isEqualTo(expectedSold);
    }
  }

  private void agrees(int card) {
    assertThat(chips.isMarked(card)).as("card %d says that it pays nothing", card).isFalse();
    long owed = accountant.owed(card, this::answer);
    assertThat(balance(card)).as("ledger of card %d", card).isEqualTo(owed);
    assertThat(chips.standing(card)).as("on card %d", card).isEqualTo(owed);
    ledger
        .account(office.account(card))
        .filter(account -> account.medium() != null)
        .ifPresent(account -> {
          assertThat(account.onMediumMinor()).as("mirror of card %d", card).isEqualTo(owed);
          assertThat(account.undeliveredMinor()).as("waits for card %d", card).isZero();
          assertThat(account.inDoubtMinor()).as("in doubt of card %d", card).isZero();
          assertThat(account.differenceMinor()).as("difference of card %d", card).isZero();
        });
  }

  private long balance(int card) {
    return ledger.account(office.account(card)).map(AccountSnapshot::balanceMinor).orElse(0L);
  }

  private Optional<Result> answer(Attempt attempt) {
    Place place = attempt.place();
    return gateways.get(place.gateway()).desk(place.reader()).knownResult(attempt.key());
  }

  private static Money euro(long minor) {
    return Money.of(minor, CURRENCY);
  }
}
