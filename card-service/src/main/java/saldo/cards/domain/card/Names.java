package saldo.cards.domain.card;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.registry.MasterKind;

/**
 * What a command names, so that it can be fetched before the command is decided: first with no
 * cards known, which gives cards and media; then with those cards, which gives the rest as well;
 * then with what is registered, until that names nothing new, which gives the organisations above.
 * Neither the decision nor the events that follow need more.
 */
public final class Names {
  private Names() {}

  /**
   * What a command names.
   *
   * @param known the cards it names and what is registered, as far as they are fetched, at the time
   *     of the situation
   */
  public static Named of(CardCommand command, Cards known) {
    return directly(command, known).withLinks(known);
  }

  private static Named directly(CardCommand command, Cards known) {
    return switch (command) {
      case AddCard c -> added(List.of(c.number()), c.blank());
      case AddRange c -> added(numbers(c), c.blank());
      case IssueCard c -> given(c.number(), c.bearer(), c.vehicle()).account(c.account());
      case ReissueCard c -> given(c.number(), c.bearer(), c.vehicle());
      case AssignCard c -> assigned(c, known);
      case LinkAccount c -> card(c.number()).account(c.account());
      case BindMedium c -> card(c.number()).medium(c.medium());
      case ReleaseMedium c -> card(c.number()).medium(c.medium());
      case ReissueCode c -> card(c.number()).medium(c.code());
      case CreateVirtualCard c -> created(c);
      case RemoveCard c -> card(c.number()).allAccounts(known.card(c.number()));
      case ActivateCard c -> card(c.number());
      case SuspendCard c -> card(c.number());
      case ResumeCard c -> card(c.number());
      case ReportLost c -> card(c.number());
      case ConfiscateCard c -> card(c.number());
      case ReturnCard c -> card(c.number());
      case ExpireCard c -> card(c.number());
      case CloseCard c -> card(c.number());
      case NotePosting c -> card(c.number());
      case NoteReplacement c -> card(c.number());
    };
  }

  private static Named card(CardNumber number) {
    return new Named().card(number);
  }

  private static List<CardNumber> numbers(AddRange c) {
    Range range = new Range(c.first(), c.count());
    return range.isSound() ? range.numbers() : List.of();
  }

  private static Named added(List<CardNumber> numbers, Blank blank) {
    Named named = new Named();
    numbers.forEach(named::card);
    return named
        .item(MasterKind.CARD_PROFILE, blank.profile())
        .item(MasterKind.CARD_GROUP, blank.group());
  }

  private static Named given(CardNumber number, @Nullable String bearer, @Nullable String vehicle) {
    return card(number).item(MasterKind.BEARER, bearer).item(MasterKind.VEHICLE, vehicle);
  }

  private static Named assigned(AssignCard c, Cards known) {
    Named named = card(c.number()).item(Registry.kindOf(c.attribute()), c.to());
    return switch (c.attribute()) {
      case BEARER, VEHICLE -> named.holders(known.card(c.number())).companies(known.items());
      case SERVICE_POINT -> named.servicePoint(c.to());
      case PROFILE, GROUP -> named;
    };
  }

  private static Named created(CreateVirtualCard c) {
    Named named = new Named();
    VirtualCards.number(c)
        .ifPresent(number -> named.card(number).account(OwnAccounts.first(number)));
    return named
        .item(MasterKind.SERVICE_POINT, c.servicePoint())
        .item(MasterKind.ORGANISATION, c.organisation())
        .item(MasterKind.BEARER, c.bearer())
        .item(MasterKind.CARD_PROFILE, c.profile())
        .servicePoint(c.servicePoint());
  }
}
