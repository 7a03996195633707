package saldo.cards.domain.card;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;

/**
 * A card, and what else has to be known about it for ever. A lost or stolen card that turns up is
 * confiscated, so its status alone does not say any more that it was lost: yet nobody may be given
 * it again.
 *
 * @param state what is published about it
 * @param everLost whether it was ever reported lost or stolen
 */
public record Card(CardState state, boolean everLost) {
  private static final String QR = "qr";

  static boolean isCode(MediumId medium) {
    return medium.technology().equals(QR);
  }

  CardNumber number() {
    return state.number();
  }

  CardStatus status() {
    return state.status();
  }

  boolean isVirtual() {
    return state.form() == CardForm.VIRTUAL;
  }

  /** The account it spends from now. */
  public Optional<AccountLink> account() {
    return state.links().account(Instant.MAX);
  }

  /** When it expires by itself; never while nobody holds it. */
  public Optional<Instant> expires() {
    return Statuses.HELD.contains(status())
        ? Optional.ofNullable(state.validUntil())
        : Optional.empty();
  }

  /** All accounts it has had. */
  List<AccountLink> accounts() {
    return state.links().accounts().stream()
        .map(Dated::value)
        .flatMap(link -> Optional.ofNullable(link).stream())
        .toList();
  }

  Optional<String> linkedTo(Attribute attribute, Instant time) {
    return state.links().at(attribute, time);
  }

  /** What stands for it now. */
  List<MediumId> media() {
    return state.media().stream().filter(medium -> medium.until() == null).map(Medium::id).toList();
  }

  /** The QR code that stands for it now. */
  Optional<MediumId> code() {
    return media().stream().filter(Card::isCode).findFirst();
  }

  /** Its status as it is said in a refusal. */
  String standing() {
    String status = status().name().toLowerCase(Locale.ROOT);
    if (state.replacedBy() != null) {
      return status + ", replaced by " + state.replacedBy();
    }
    boolean saysSo = status() == CardStatus.LOST || status() == CardStatus.STOLEN;
    return everLost && !saysSo ? status + ", lost before" : status;
  }
}
