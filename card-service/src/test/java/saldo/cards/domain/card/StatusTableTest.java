package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.kit.decider.Decision;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.Replacement;
import saldo.testing.Kinds;
import saldo.testing.Names;

/**
 * What can be done with a card in which status: {@code +} it is done, {@code -} WRONG_STATUS,
 * {@code f} WRONG_FORM, {@code x} CARD_EXISTS. Everything else is in order.
 */
class StatusTableTest {
  private static final Map<CardRejection, String> ANSWERS =
      Map.of(
          CardRejection.WRONG_STATUS, "-",
          CardRejection.WRONG_FORM, "f",
          CardRejection.CARD_EXISTS, "x");
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

  private static final String PHYSICAL =
      """
                          stock issued active suspended lost stolen confiscated returned expired closed
      add-card              x     x      x       x       x     x         x          x       x      x
      add-range             x     x      x       x       x     x         x          x       x      x
      issue-card            +     -      -       -       -     -         -          -       -      -
      activate-card         -     +      -       -       -     -         -          -       -      -
      suspend-card          -     +      +       -       -     -         -          -       -      -
      resume-card           -     -      -       +       -     -         -          -       -      -
      report-lost           -     +      +       +       -     -         -          -       -      -
      confiscate-card       -     +      +       +       +     +         -          -       -      -
      return-card           -     +      +       +       -     -         -          -       -      -
      reissue-card          -     -      -       -       -     -         +          +       -      -
      expire-card           -     +      +       +       -     -         -          -       -      -
      close-card            -     +      +       +       +     +         +          +       +      -
      remove-card           +     +      -       -       -     -         -          -       -      -
      assign-card           +     +      +       +       -     -         +          +       -      -
      link-account          -     +      +       +       -     -         -          -       -      -
      bind-medium           +     +      +       +       +     +         +          +       +      -
      release-medium        +     +      +       +       +     +         +          +       +      -
      reissue-code          +     +      +       +       +     +         +          +       +      -
      create-virtual-card   x     x      x       x       x     x         x          x       x      x
      note-posting          +     +      +       +       +     +         +          +       +      +
      note-replacement      +     +      +       +       +     +         +          +       +      +
      """;

  private static final String VIRTUAL =
      """
                          stock issued active suspended lost stolen confiscated returned expired closed
      add-card              x     x      x       x       x     x         x          x       x      x
      add-range             +     +      +       +       +     +         +          +       +      +
      issue-card            +     -      -       -       -     -         -          -       -      -
      activate-card         -     +      -       -       -     -         -          -       -      -
      suspend-card          -     +      +       -       -     -         -          -       -      -
      resume-card           -     -      -       +       -     -         -          -       -      -
      report-lost           f     f      f       f       f     f         f          f       f      f
      confiscate-card       f     f      f       f       f     f         f          f       f      f
      return-card           f     f      f       f       f     f         f          f       f      f
      reissue-card          f     f      f       f       f     f         f          f       f      f
      expire-card           -     +      +       +       -     -         -          -       -      -
      close-card            -     +      +       +       +     +         +          +       +      -
      remove-card           +     +      -       -       -     -         -          -       -      -
      assign-card           +     +      +       +       -     -         +          +       -      -
      link-account          -     +      +       +       -     -         -          -       -      -
      bind-medium           f     f      f       f       f     f         f          f       f      f
      release-medium        f     f      f       f       f     f         f          f       f      f
      reissue-code          f     f      f       f       f     f         f          f       f      f
      create-virtual-card   x     x      x       x       x     x         x          x       x      x
      note-posting          +     +      +       +       +     +         +          +       +      +
      note-replacement      +     +      +       +       +     +         +          +       +      +
      """;

  @ParameterizedTest
  @EnumSource(CardForm.class)
  void theTableHoldsForEveryStatusAndEveryCommand(CardForm form) {
    Map<String, String> rows = new LinkedHashMap<>();
    commands(number(form))
        .forEach(command -> {
          String answers =
              Arrays.stream(CardStatus.values())
                  .map(status -> answer(form, status, command))
                  .collect(Collectors.joining());
          rows.put(Names.kebab(command.getClass()), answers);
        });
    assertThat(rows).isEqualTo(expected(form));
  }

  @Test
  void everyCommandIsInTheTable() {
    Set<Class<?>> tried = commands(card(1)).map(CardCommand::getClass).collect(Collectors.toSet());
    assertThat(tried).containsExactlyInAnyOrder(Kinds.of(CardCommand.class));
  }

  @Test
  void theStatusesAreInTheTableInTheirOrder() {
    assertThat(PHYSICAL.lines().findFirst().orElseThrow().strip().split(" +"))
        .containsExactly(
            Arrays.stream(CardStatus.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
  }

  private static Map<String, String> expected(CardForm form) {
    String table = form == CardForm.PHYSICAL ? PHYSICAL : VIRTUAL;
    Map<String, String> rows = new LinkedHashMap<>();
    table
        .lines()
        .skip(1)
        .map(line -> line.split(" +", 2))
        .forEach(row -> rows.put(row[0], row[1].replace(" ", "")));
    return rows;
  }

  private static String answer(CardForm form, CardStatus status, CardCommand command) {
    Decision<CardEvent, CardRejection> decision =
        new Story(cards(form, status)).when(command).decision();
    if (!(decision instanceof Decision.Rejected<CardEvent, CardRejection> rejected)) {
      return "+";
    }
    return ANSWERS.getOrDefault(rejected.reason(), rejected.toString());
  }

  private static CardNumber number(CardForm form) {
    return form == CardForm.PHYSICAL ? card(1) : card("C_VIRT_PS_SENTOFT");
  }

  /** One of each, all of which fit a card that is as {@link #state} makes it. */
  private static Stream<CardCommand> commands(CardNumber number) {
    Blank blank = new Blank(ValueMode.SERVER, "guest", null);
    return Stream.of(
        new AddCard(number, blank),
        new AddRange(card(1).value().substring(0, 7), 1, blank),
        new IssueCard(number, "ben", null, null),
        new ActivateCard(number),
        new SuspendCard(number, WHY),
        new ResumeCard(number, WHY),
        new ReportLost(number, Loss.LOST, WHY),
        new ConfiscateCard(number, WHY),
        new ReturnCard(number, WHY),
        new ReissueCard(number, "ben", null),
        new ExpireCard(number),
        new CloseCard(number, WHY),
        new RemoveCard(number, WHY),
        new AssignCard(number, Attribute.BEARER, "ben", null, WHY),
        new LinkAccount(number, account("fleet"), WHY),
        new BindMedium(number, chip(2)),
        new ReleaseMedium(number, chip(1), WHY),
        new ReissueCode(number, code("new"), WHY),
        new CreateVirtualCard(SENTOFT, number, "acme", "anna", "virtual"),
        new NotePosting(number),
        new NoteReplacement(number, card(2), Replacement.LOST, entry("t")));
  }

  private static Cards cards(CardForm form, CardStatus status) {
    Card card = new Card(state(form, status), false);
    return new Cards(
        LATER,
        new HashMap<>(Map.of(card.number(), card)),
        Map.of(chip(1), new MediumUse(card.number(), true)),
        Map.of(),
        Map.of(),
        ITEMS,
        Map.of());
  }

  private static CardState state(CardForm form, CardStatus status) {
    CardLinks links =
        new CardLinks(
            dated("guest"),
            List.of(),
            dated("anna"),
            List.of(),
            List.of(),
            List.of(new Dated<>(NOON, new AccountLink(account("anna"), PURSE))));
    List<Medium> media = List.of(new Medium(chip(1), NOON, null));
    return new CardState(
        number(form), 5, form, ValueMode.SERVER, status, NOON, links, media, LATER, 1, false, null);
  }

  private static List<Dated<String>> dated(String value) {
    return List.of(new Dated<>(NOON, value));
  }
}
