package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.card.CardService.RECHARGE;
import static saldo.schemas.card.CardService.SALE;
import static saldo.schemas.card.CardService.TRANSFER;
import static saldo.schemas.ledger.RejectionReason.CHANNEL_NOT_ALLOWED;
import static saldo.schemas.ledger.RejectionReason.PRODUCT_NOT_ALLOWED;
import static saldo.schemas.ledger.RejectionReason.SERVICE_NOT_ALLOWED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.schemas.Origin;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.MasterData.CardProfile;

/** A card may be used for what its profile allows, where it allows it, and for nothing else. */
class ProfilesTest {
  private static final Origin DESK = Scenario.CLERK;

  private static final Map<LedgerCommand, CardService> NEEDED =
      Map.of(
          payWith("ANNA", 1), SALE,
          holdWith("ANNA", 1), SALE,
          takeBackWith("ANNA", 1), SALE,
          loadWith("ANNA", 1), RECHARGE,
          unloadWith("ANNA", 1), RECHARGE,
          exchange("ANNA", "BEN"), TRANSFER,
          lost("ANNA", "BEN"), TRANSFER,
          exchange("BEN", "ANNA"), TRANSFER);

  @ParameterizedTest
  @EnumSource(CardService.class)
  @Tag("I28")
  void aProfileAllowsTheServicesItNamesAndNoOther(CardService allowed) {
    NEEDED.forEach((command, needed) -> {
      var then = with(Profiles.services(allowed), DESK).when(command);
      if (needed == allowed) {
        assertThat(then.decision()).as("%s", command).isInstanceOf(Decision.Accepted.class);
      } else {
        then.thenRefused(
            SERVICE_NOT_ALLOWED, "card", "ANNA", "profile", "Staff", "service", Wire.name(needed));
      }
    });
  }

  @Test
  @Tag("I29")
  void aCardForTheBackOfficeIsRefusedAtEveryTerminal() {
    CardProfile desk = Profiles.only(Channel.BACK_OFFICE, CardService.values());
    for (LedgerCommand command : NEEDED.keySet()) {
      for (Origin terminal :
          List.of(
              tillAt("kiosk"),
              new Origin("clerk", "till-7", null, null),
              new Origin("clerk", null, "kiosk", null))) {
        with(desk, terminal)
            .when(command)
            .thenRefused(
                CHANNEL_NOT_ALLOWED, "card", "ANNA", "profile", "Staff", "channel", "terminal");
      }
    }
  }

  @Test
  @Tag("I29")
  void aCardForTheBackOfficeIsStillLoadedAndExchangedAtTheDesk() {
    CardProfile desk = Profiles.only(Channel.BACK_OFFICE, TRANSFER, RECHARGE);
    for (LedgerCommand command :
        List.of(loadWith("ANNA", 1), unloadWith("ANNA", 1), exchange("ANNA", "BEN"))) {
      assertThat(with(desk, DESK).when(command).decision())
          .as("%s", command)
          .isInstanceOf(Decision.Accepted.class);
    }
    with(desk, DESK).when(payWith("ANNA", 1)).thenRefused(SERVICE_NOT_ALLOWED);
  }

  @Test
  @Tag("I29")
  void aCardForTerminalsIsRefusedAtTheDesk() {
    CardProfile terminals = Profiles.only(Channel.TERMINAL, CardService.values());
    with(terminals, DESK).when(payWith("ANNA", 1)).thenRefused(CHANNEL_NOT_ALLOWED);
    assertThat(with(terminals, tillAt("kiosk")).when(payWith("ANNA", 1)).decision())
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  @Tag("I28")
  void aProfileThatIsNotRegisteredAllowsNothing() {
    having(card("ANNA").profile("gone"), Profiles.everything())
        .when(payWith("ANNA", 1))
        .thenRefused(
            CHANNEL_NOT_ALLOWED, "card", "ANNA", "profile", "none", "channel", "back-office");
  }

  @Test
  void aCorrectionNeedsNoPermissionOfTheProfile() {
    CardProfile nothing = Profiles.profile(List.of(), List.of(), List.of(), null);
    assertThat(with(nothing, DESK).when(correctWith("ANNA", 1)).decision())
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  @Tag("I28")
  void aProfileMayPayForSomeProductsOnly() {
    CardProfile food = Profiles.payingFor("soup", "bread");
    assertThat(
            with(food, DESK)
                .when(payWith("ANNA", 3, item("soup", 2, 700), item("bread", 1, 700)))
                .decision())
        .isInstanceOf(Decision.Accepted.class);
    with(food, DESK)
        .when(payWith("ANNA", 3, item("soup", 2, 700), item("beer", 1, 1_900)))
        .thenRefused(PRODUCT_NOT_ALLOWED, "profile", "Staff", "group", "beer");
  }

  @Test
  @Tag("I28")
  void whatNobodyHasNamedIsNotAmongThoseProducts() {
    CardProfile food = Profiles.payingFor("soup");
    with(food, DESK)
        .when(payWith("ANNA", 3))
        .thenRefused(PRODUCT_NOT_ALLOWED, "profile", "Staff", "group", "general");
    with(food, DESK).when(holdWith("ANNA", 3)).thenRefused(PRODUCT_NOT_ALLOWED);
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> with(
      CardProfile profile, Origin origin) {
    return having(card("ANNA").profile("staff"), profile).by(origin);
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> having(
      CardSketch card, CardProfile profile) {
    return given(
        cards(card, card("BEN")).profile("staff", profile).openPlace("kiosk"),
        purse("anna"),
        load("anna", 500),
        purse("ben"));
  }
}
