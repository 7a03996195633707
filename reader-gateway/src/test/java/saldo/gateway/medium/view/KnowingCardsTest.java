package saldo.gateway.medium.view;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.gateway.medium.view.Canteen.CARD;
import static saldo.gateway.medium.view.Canteen.HALL;
import static saldo.gateway.medium.view.Canteen.LEDGER;
import static saldo.gateway.medium.view.Canteen.MACHINE;
import static saldo.gateway.medium.view.Canteen.OTHER;
import static saldo.gateway.medium.view.Canteen.UID;
import static saldo.gateway.medium.view.Canteen.bound;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.medium.view.CardView.Where;
import saldo.gateway.medium.view.Presented.Place;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.topics.Topics;

class KnowingCardsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir Path directory;
  private FoldedStore folded;
  private Canteen canteen;

  @BeforeEach
  void begin() {
    folded = FoldedStore.open(directory, new CardProjection());
    canteen = new Canteen((topic, record) -> folded.fold(topic, record.key(), record.value()));
  }

  @AfterEach
  void end() {
    folded.close();
  }

  @Test
  @Tag("S0.014")
  void aMediumIsKnownWithItsCardItsProfileAndWhatItsPlaceMayDo() {
    canteen.published();
    Presented presented = presented(HALL);
    assertThat(card(presented).number()).isEqualTo(CARD);
    assertThat(Objects.requireNonNull(presented.profile()).offlineCeilingMinor())
        .isEqualTo(Canteen.CEILING_MINOR);
    assertThat(presented.place()).isEqualTo(Place.OPEN);
    assertThat(presented.offline()).isEqualTo(OfflinePolicy.CEILING);
  }

  @Test
  @Tag("S0.015")
  void noBalanceIsAmongIt() {
    assertThat(new CardProjection().topics())
        .containsExactly(Topics.CARD_STATES.name(), Topics.REGISTRY_STATES.name());
  }

  @Test
  void nothingIsKnownOfAnEmptyStore() {
    Presented presented = presented(HALL);
    assertThat(presented.card()).isNull();
    assertThat(presented.place()).isEqualTo(Place.UNKNOWN);
    assertThat(presented.offline()).isEqualTo(OfflinePolicy.FORBIDDEN);
  }

  @Test
  void aReleasedMediumStandsForNoCard() {
    canteen.card(Canteen.card(CardStatus.ACTIVE, null, bound(NOW)));
    assertThat(presented(null).card()).isNull();
  }

  @Test
  void aMediumStandsForTheCardThatHasItNowWhicheverChangedLast() {
    CardState before = Canteen.card(CARD, CardStatus.RETURNED, null, bound(NOW));
    CardState after = Canteen.card(OTHER, CardStatus.ACTIVE, null, bound(null));
    canteen.card(before);
    canteen.card(after);
    canteen.card(before);
    assertThat(number(presented(null))).isEqualTo(OTHER);
  }

  @Test
  @Tag("I27")
  void aServicePointIsOpenWhileItHasAnActiveVirtualCard() {
    canteen.published();
    canteen.card(Canteen.virtual(CardStatus.CLOSED));
    assertThat(presented(HALL).place()).isEqualTo(Place.CLOSED);
    canteen.card(Canteen.virtual(CardStatus.ACTIVE));
    assertThat(presented(HALL).place()).isEqualTo(Place.OPEN);
    assertThat(presented(null).place()).isEqualTo(Place.UNNAMED);
  }

  private Presented presented(@Nullable String servicePoint) {
    return new CardView(folded.store())
        .presented(UID, new Where(LEDGER, MACHINE, servicePoint, NOW));
  }

  private static CardState card(Presented presented) {
    return Objects.requireNonNull(presented.card());
  }

  private static CardNumber number(Presented presented) {
    return card(presented).number();
  }
}
