package saldo.cards.domain.card;

import static saldo.cards.domain.card.CardLanguage.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.MediumId;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.Replacement;

/** Draws streams of commands about a handful of cards, most of them sensible, some not. */
public final class RandomSteps {
  private static final int LENGTH = 120;
  private static final int THEMES = 9;
  private static final List<CardNumber> PHYSICAL = List.of(card(1), card(2), card(3), card(4));
  private static final List<CardNumber> VIRTUAL =
      List.of(
          card("C_VIRT_PS_SENTOFT"),
          card("C_VIRT_PS_DAKAR"),
          card("V3"),
          card(card(1).value() + "-2"));
  private static final List<AccountId> ACCOUNTS =
      List.of(
          own(1),
          own(1, 2),
          own(2),
          own(3, 2),
          account("fleet"),
          account("anna"),
          account("@bank.EUR"));
  private static final List<MediumId> MEDIA =
      List.of(chip(1), chip(2), chip(3), MediumId.of("tag:VAN"), code("a"), code("b"), code("c"));
  private static final List<String> POINTS = List.of(SENTOFT, "PS_DAKAR");
  private static final List<String> BEARERS = List.of("anna", "ben", "cara", "gina", "pete");

  private final RandomGenerator random;
  private final Map<AccountId, AccountSnapshot> balances = new HashMap<>();
  private Instant now = NOON;
  private int codes;

  private RandomSteps(RandomGenerator random) {
    this.random = random;
  }

  public static List<Step> draw(RandomGenerator random) {
    RandomSteps draw = new RandomSteps(random);
    List<Step> steps = new ArrayList<>();
    for (int number = 1; number <= LENGTH; number++) {
      steps.add(draw.step("c" + number));
    }
    return steps;
  }

  private Step step(String id) {
    now = now.plus(oneIn(20) ? Duration.ofDays(300) : Duration.ofMinutes(random.nextInt(3)));
    if (oneIn(6)) {
      AccountId account = one(ACCOUNTS);
      balances.put(
          account, balance(account, oneIn(2) ? 0 : random.nextInt(5_000), oneIn(4) ? 1 : 0));
    }
    return new Step(id, now, command(), Map.copyOf(balances));
  }

  private CardCommand command() {
    CardNumber any = oneIn(4) ? one(VIRTUAL) : one(PHYSICAL);
    return switch (random.nextInt(THEMES)) {
      case 0 -> stock();
      case 1 -> giving();
      case 2, 3 -> life(any);
      case 4 -> end(any);
      case 5 -> assigning(any);
      case 6 -> media(any);
      case 7 -> virtual();
      default -> note(any);
    };
  }

  private CardCommand stock() {
    Blank blank =
        new Blank(
            ValueMode.SERVER,
            oneIn(12) ? "gold" : one(List.of("guest", "staff")),
            oneIn(2) ? null : "canteen");
    return switch (random.nextInt(8)) {
      case 0 -> new AddRange("1000001", random.nextInt(5), blank);
      case 1 -> new AddCard(one(VIRTUAL), blank);
      case 2 -> new RemoveCard(one(PHYSICAL), why());
      default -> new AddCard(one(PHYSICAL), blank);
    };
  }

  private CardCommand giving() {
    String bearer = oneIn(3) ? null : oneIn(10) ? "nobody" : one(BEARERS);
    String vehicle = oneIn(2) ? null : "van";
    return switch (random.nextInt(5)) {
      case 0 -> new ReissueCard(one(PHYSICAL), bearer, vehicle);
      case 1 -> new ActivateCard(one(PHYSICAL));
      case 2 -> new IssueCard(one(PHYSICAL), bearer, vehicle, one(ACCOUNTS));
      default -> new IssueCard(one(PHYSICAL), bearer, vehicle, null);
    };
  }

  private CardCommand life(CardNumber number) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> new SuspendCard(number, why());
      case 2, 3 -> new ResumeCard(number, why());
      case 4 -> new ReportLost(number, one(List.of(Loss.values())), why());
      case 5 -> new ConfiscateCard(number, why());
      case 6, 7 -> new ReturnCard(number, why());
      case 8 -> new ActivateCard(number);
      case 9 -> new ExpireCard(number);
      default -> new ReissueCard(number, one(BEARERS), null);
    };
  }

  private CardCommand end(CardNumber number) {
    return switch (random.nextInt(6)) {
      case 0 -> new CloseCard(number, why());
      case 1 -> new RemoveCard(number, why());
      case 2 -> new ExpireCard(number);
      default -> new LinkAccount(number, one(ACCOUNTS), why());
    };
  }

  private CardCommand assigning(CardNumber number) {
    Attribute attribute = one(List.of(Attribute.values()));
    String to =
        switch (attribute) {
          case PROFILE -> one(List.of("guest", "staff", "back-office", "gold"));
          case GROUP -> one(List.of("canteen", "board"));
          case BEARER -> one(BEARERS);
          case VEHICLE -> one(List.of("van", "tractor", "truck", "ship"));
          case SERVICE_POINT -> one(POINTS);
        };
    boolean nowOnly = attribute == Attribute.SERVICE_POINT && !oneIn(6);
    return new AssignCard(number, attribute, oneIn(6) ? null : to, nowOnly ? null : from(), why());
  }

  private @Nullable Instant from() {
    return switch (random.nextInt(6)) {
      case 0 -> now.minus(Duration.ofDays(random.nextInt(4_000)));
      case 1 -> now.plus(Duration.ofDays(random.nextInt(2_000)));
      default -> null;
    };
  }

  private CardCommand media(CardNumber number) {
    MediumId medium = oneIn(3) ? code("n" + codes++) : one(MEDIA);
    return switch (random.nextInt(4)) {
      case 0 -> new ReleaseMedium(number, medium, why());
      case 1 -> new ReissueCode(number, medium, why());
      default -> new BindMedium(number, medium);
    };
  }

  private CardCommand virtual() {
    CardNumber number = oneIn(2) ? null : oneIn(8) ? one(PHYSICAL) : one(VIRTUAL);
    return new CreateVirtualCard(
        oneIn(12) ? "PS_NOWHERE" : one(POINTS), number, "acme", one(BEARERS), "virtual");
  }

  private CardCommand note(CardNumber number) {
    return oneIn(4)
        ? new NoteReplacement(number, one(PHYSICAL), one(List.of(Replacement.values())), entry("t"))
        : new NotePosting(number);
  }

  private String why() {
    return oneIn(25) ? "" : WHY;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
