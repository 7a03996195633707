package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.BEARER_OF_ANOTHER;
import static saldo.schemas.card.CardRejection.CARD_EXISTS;
import static saldo.schemas.card.CardRejection.VIRTUAL_CARD_EXISTS;
import static saldo.schemas.card.CardRejection.WRONG_FORM;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.CreateVirtualCard;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.ValueMode;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterKind;

/**
 * The card without which a service point takes no cards: a number only, active at once. It is a
 * form of a card; a physical card whose profile allows the back office alone is not one.
 */
final class VirtualCards {
  private static final String PREFIX = "C_VIRT_";

  private VirtualCards() {}

  static Decision<CardEvent, CardRejection> create(Deciding on, CreateVirtualCard c) {
    Registry registry = on.registry();
    Optional<CardNumber> number = number(c);
    @Nullable Card other = number.map(on.cards()::card).orElse(null);
    @Nullable CardNumber active = on.cards().virtualCards().get(c.servicePoint());
    Optional<Bearer> bearer = holder(registry, c);
    Checks checks =
        on.checks()
            .that(other == null, CARD_EXISTS, "number", named(c))
            .that(isVirtual(number), WRONG_FORM, "number", named(c), "needed", "virtual");
    registry.require(checks, MasterKind.SERVICE_POINT, c.servicePoint());
    registry.require(checks, MasterKind.ORGANISATION, c.organisation());
    registry.require(checks, bearer.isPresent(), "member or beneficiary", c.bearer());
    registry
        .require(checks, MasterKind.CARD_PROFILE, c.profile())
        .that(
            active == null,
            VIRTUAL_CARD_EXISTS,
            "servicePoint",
            c.servicePoint(),
            "number",
            String.valueOf(active))
        .that(
            bearer.map(b -> Objects.equals(b.organisation(), c.organisation())).orElse(true),
            BEARER_OF_ANOTHER,
            "bearer",
            c.bearer(),
            "organisation",
            c.organisation());
    return checks.failed() ? checks.refusal() : create(on, c, number.orElseThrow());
  }

  private static Decision<CardEvent, CardRejection> create(
      Deciding on, CreateVirtualCard c, CardNumber number) {
    AccountId account = OwnAccounts.first(number);
    return Issuing.free(
            on.checks(), account, OwnAccounts.obstacleToNew(on.cards(), number, account))
        .acceptAll(() -> created(on, c, number));
  }

  /** Its number: the one that is asked for, or {@code C_VIRT_} and the service point. */
  static Optional<CardNumber> number(CreateVirtualCard c) {
    return c.number() != null ? Optional.of(c.number()) : OwnAccounts.parse(named(c));
  }

  private static List<CardEvent> created(Deciding on, CreateVirtualCard c, CardNumber number) {
    Instant at = on.at();
    String reason = "virtual card of " + c.servicePoint();
    CardProfile profile = on.registry().profile(c.profile()).orElseThrow();
    return List.of(
        new CardAdded(number, CardForm.VIRTUAL, ValueMode.SERVER),
        new CardAssigned(number, Attribute.PROFILE, c.profile(), at, reason),
        new CardAssigned(number, Attribute.BEARER, c.bearer(), at, reason),
        new CardAssigned(number, Attribute.SERVICE_POINT, c.servicePoint(), at, reason),
        Issuing.issued(number, profile, at),
        Issuing.linked(number, OwnAccounts.first(number), profile),
        new CardActivated(number));
  }

  private static Optional<Bearer> holder(Registry registry, CreateVirtualCard c) {
    return registry
        .find(MasterKind.BEARER, c.bearer())
        .filter(Bearer.class::isInstance)
        .map(Bearer.class::cast)
        .filter(bearer -> mayHold(bearer.type()));
  }

  private static boolean mayHold(BearerKind kind) {
    return switch (kind) {
      case MEMBER, BENEFICIARY -> true;
      case GUEST, DRIVER -> false;
    };
  }

  private static boolean isVirtual(Optional<CardNumber> number) {
    return number.filter(n -> !Range.isDigits(n)).isPresent();
  }

  private static String named(CreateVirtualCard c) {
    return c.number() != null ? c.number().value() : PREFIX + c.servicePoint();
  }
}
