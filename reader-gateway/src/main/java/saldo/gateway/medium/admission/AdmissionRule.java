package saldo.gateway.medium.admission;

import static saldo.gateway.medium.admission.Obstacle.CARD_BLOCKED;
import static saldo.gateway.medium.admission.Obstacle.CARD_EXPIRED;
import static saldo.gateway.medium.admission.Obstacle.CARD_NOT_ACTIVE;
import static saldo.gateway.medium.admission.Obstacle.CARD_REPLACED;
import static saldo.gateway.medium.admission.Obstacle.CARD_UNKNOWN;
import static saldo.gateway.medium.admission.Obstacle.CARD_WITHOUT_ACCOUNT;
import static saldo.gateway.medium.admission.Obstacle.CHANNEL_NOT_ALLOWED;
import static saldo.gateway.medium.admission.Obstacle.CURRENCY_MISMATCH;
import static saldo.gateway.medium.admission.Obstacle.FIRST_USE_OFFLINE;
import static saldo.gateway.medium.admission.Obstacle.KNOWLEDGE_TOO_OLD;
import static saldo.gateway.medium.admission.Obstacle.OFFLINE_CEILING_EXCEEDED;
import static saldo.gateway.medium.admission.Obstacle.OFFLINE_FORBIDDEN;
import static saldo.gateway.medium.admission.Obstacle.OFFLINE_PURCHASE_ONLY;
import static saldo.gateway.medium.admission.Obstacle.SERVICE_NOT_ALLOWED;
import static saldo.gateway.medium.admission.Obstacle.SERVICE_POINT_INACTIVE;
import static saldo.gateway.medium.admission.Obstacle.SERVICE_POINT_UNKNOWN;
import static saldo.gateway.medium.admission.Obstacle.VALUE_NOT_ON_MEDIUM;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.desk.Admission;
import saldo.gateway.medium.desk.Admission.Admitted;
import saldo.gateway.medium.desk.Admission.ToBlock;
import saldo.gateway.medium.desk.Admission.ToWipe;
import saldo.gateway.medium.desk.Admissions.Wish;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.view.Presented;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.OfflinePolicy;

/** Says whether a medium may be used; only computes. */
final class AdmissionRule {
  private AdmissionRule() {}

  /**
   * All that counts.
   *
   * @param at now
   * @param spentMinor what the card has paid here without a connection since there was one
   */
  record Case(
      CardUid uid,
      Presented presented,
      DeskPlace place,
      Wish wish,
      Instant at,
      Knowledge knowledge,
      long spentMinor) {
    Case having(long minor) {
      return new Case(uid, presented, place, wish, at, knowledge, minor);
    }

    boolean isOffline() {
      return !knowledge.online();
    }

    boolean isFor(Wish.Kind kind) {
      return wish.kind() == kind;
    }
  }

  /** A known card, and what counts. */
  private record Known(CardState card, Case of) {}

  /** In the order in which they are made: the first that finds something is the answer. */
  private static final List<Function<Known, Optional<Admission>>> TO_LOOK =
      List.of(
          AdmissionRule::replaced,
          AdmissionRule::blocked,
          AdmissionRule::expired,
          AdmissionRule::inactive,
          AdmissionRule::elsewhere);

  private static final List<Function<Known, Optional<Admission>>> TO_USE =
      List.of(
          AdmissionRule::firstUse,
          AdmissionRule::tooOld,
          AdmissionRule::withoutAccount,
          AdmissionRule::notTakenHere,
          AdmissionRule::channel,
          AdmissionRule::service,
          AdmissionRule::currency,
          AdmissionRule::forbidden,
          AdmissionRule::purchaseOnly,
          AdmissionRule::ceiling);

  static Admission decide(Case of) {
    @Nullable CardState card = of.presented().card();
    if (card == null) {
      return CARD_UNKNOWN.declined("medium", of.uid());
    }
    Known known = new Known(card, of);
    Stream<Function<Known, Optional<Admission>>> checks =
        of.isFor(Wish.Kind.LOOK)
            ? TO_LOOK.stream()
            : Stream.concat(TO_LOOK.stream(), TO_USE.stream());
    return checks
        .flatMap(check -> check.apply(known).stream())
        .findFirst()
        .orElseGet(() -> new Admitted(card.number(), of.knowledge().online()));
  }

  private static Optional<Admission> replaced(Known known) {
    CardState card = known.card();
    if (card.replacedBy() == null) {
      return Optional.empty();
    }
    Admission.Declined replaced =
        CARD_REPLACED.declined("card", card.number(), "by", card.replacedBy());
    return Optional.of(
        card.valueMode() == ValueMode.ON_MEDIUM
            ? new ToWipe(card.number(), replaced.sentence())
            : replaced);
  }

  private static Optional<Admission> blocked(Known known) {
    CardStatus status = known.card().status();
    return when(status.isHot() && status != CardStatus.EXPIRED, CARD_BLOCKED, known)
        .map(refusal -> marked(known, refusal));
  }

  /** Also before the card service has noticed it. */
  private static Optional<Admission> expired(Known known) {
    CardState card = known.card();
    boolean over = card.validUntil() != null && !known.of().at().isBefore(card.validUntil());
    return when(card.status() == CardStatus.EXPIRED || over, CARD_EXPIRED, known);
  }

  /** A card may be loaded before its first use; that it was, may not be known here offline. */
  private static Optional<Admission> inactive(Known known) {
    boolean spends = known.of().isFor(Wish.Kind.PURCHASE) || known.of().isFor(Wish.Kind.UNLOAD);
    boolean fits =
        switch (known.card().status()) {
          case ACTIVE -> true;
          case ISSUED -> !spends || known.of().isOffline();
          case STOCK, SUSPENDED -> false;
          case LOST, STOLEN, CONFISCATED, RETURNED, EXPIRED, CLOSED -> false;
        };
    Optional<Admission> refusal = when(!fits, CARD_NOT_ACTIVE, known);
    return known.card().status() == CardStatus.SUSPENDED
        ? refusal.map(suspended -> marked(known, suspended))
        : refusal;
  }

  /** Only a medium with credit on it can be paid with where nobody has heard of it. */
  private static Admission marked(Known known, Admission refusal) {
    return refusal instanceof Admission.Declined(String reason, String sentence)
            && known.card().valueMode() == ValueMode.ON_MEDIUM
        ? new ToBlock(known.card().number(), reason, sentence)
        : refusal;
  }

  private static Optional<Admission> elsewhere(Known known) {
    return when(known.card().valueMode() != ValueMode.ON_MEDIUM, VALUE_NOT_ON_MEDIUM, known);
  }

  private static Optional<Admission> firstUse(Known known) {
    boolean used = known.card().posted() && known.card().status() == CardStatus.ACTIVE;
    return when(known.of().isOffline() && !used, FIRST_USE_OFFLINE, known);
  }

  private static Optional<Admission> tooOld(Known known) {
    Knowledge knowledge = known.of().knowledge();
    String limit = knowledge.limit().toString().replaceFirst("^PT", "").toLowerCase(Locale.ROOT);
    return when(
        known.of().isOffline() && !knowledge.young(), KNOWLEDGE_TOO_OLD, known, "limit", limit);
  }

  private static Optional<Admission> withoutAccount(Known known) {
    return when(account(known).isEmpty(), CARD_WITHOUT_ACCOUNT, known);
  }

  private static Optional<Admission> notTakenHere(Known known) {
    Object[] named = {"servicePoint", String.valueOf(known.of().place().servicePoint())};
    return switch (known.of().presented().place()) {
      case UNKNOWN -> when(true, SERVICE_POINT_UNKNOWN, known, named);
      case CLOSED -> when(true, SERVICE_POINT_INACTIVE, known, named);
      case UNNAMED, OPEN -> Optional.empty();
    };
  }

  private static Optional<Admission> channel(Known known) {
    boolean allowed =
        profile(known).map(CardProfile::channels).orElse(List.of()).contains(Channel.TERMINAL);
    return when(!allowed, CHANNEL_NOT_ALLOWED, known);
  }

  private static Optional<Admission> service(Known known) {
    CardService service =
        known.of().isFor(Wish.Kind.PURCHASE) ? CardService.SALE : CardService.RECHARGE;
    boolean allowed = profile(known).map(CardProfile::services).orElse(List.of()).contains(service);
    return when(!allowed, SERVICE_NOT_ALLOWED, known, "service", said(service));
  }

  private static Optional<Admission> currency(Known known) {
    String here = known.of().place().currency();
    String holds = account(known).map(link -> link.plan().currency()).orElse(here);
    return when(!holds.equals(here), CURRENCY_MISMATCH, known, "holds", holds, "currency", here);
  }

  private static Optional<Admission> forbidden(Known known) {
    return when(isOfflineWith(known, OfflinePolicy.FORBIDDEN), OFFLINE_FORBIDDEN, known);
  }

  private static Optional<Admission> purchaseOnly(Known known) {
    boolean sells = known.of().isFor(Wish.Kind.PURCHASE);
    return when(
        isOfflineWith(known, OfflinePolicy.CEILING) && !sells, OFFLINE_PURCHASE_ONLY, known);
  }

  private static Optional<Admission> ceiling(Known known) {
    Case of = known.of();
    long ceilingMinor = profile(known).map(CardProfile::offlineCeilingMinor).orElse(0L);
    boolean exceeded = of.wish().amountMinor() > ceilingMinor - of.spentMinor();
    return when(
        isOfflineWith(known, OfflinePolicy.CEILING) && exceeded,
        OFFLINE_CEILING_EXCEEDED,
        known,
        "ceiling",
        Money.of(ceilingMinor, of.place().currency()),
        "spent",
        Money.of(of.spentMinor(), of.place().currency()));
  }

  private static boolean isOfflineWith(Known known, OfflinePolicy policy) {
    return known.of().isOffline() && known.of().presented().offline() == policy;
  }

  private static Optional<AccountLink> account(Known known) {
    return known.card().links().account(known.of().at());
  }

  private static Optional<CardProfile> profile(Known known) {
    return Optional.ofNullable(known.of().presented().profile());
  }

  private static Optional<Admission> when(
      boolean holds, Obstacle obstacle, Known known, Object... more) {
    if (!holds) {
      return Optional.empty();
    }
    CardState card = known.card();
    Stream<Object> always =
        Stream.of(
            "card",
            card.number(),
            "status",
            said(card.status()),
            "profile",
            profile(known).map(CardProfile::name).orElse("none"),
            "terminal",
            known.of().place().terminal());
    return Optional.of(obstacle.declined(Stream.concat(always, Stream.of(more)).toArray()));
  }

  private static String said(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
