package saldo.cards.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.schemas.CardNumber;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;

class WhoMayDoWhatTest {
  private static final CardNumber TRUCK = CardNumber.of("of-a-truck");
  private static final CardNumber LUNCH = CardNumber.of("for-lunch");

  @Test
  void aFleetManagerStopsTheCardsOfVehiclesOnly() {
    assertThat(fleetManagerMay(new SuspendCard(TRUCK, "why"))).isTrue();
    assertThat(fleetManagerMay(new SuspendCard(LUNCH, "why"))).isFalse();
  }

  @Test
  void aFleetManagerIssuesCardsToVehiclesOnly() {
    assertThat(fleetManagerMay(new IssueCard(LUNCH, "b", "v", null))).isTrue();
    assertThat(fleetManagerMay(new IssueCard(LUNCH, "b", null, null))).isFalse();
  }

  @Test
  void aFleetManagerSaysWhichVehicleAndWhoDrivesButNotWhatTheCardMayDo() {
    for (Attribute attribute : Attribute.values()) {
      boolean theirs = attribute == Attribute.VEHICLE || attribute == Attribute.BEARER;
      assertThat(fleetManagerMay(assign(TRUCK, attribute))).isEqualTo(theirs);
      assertThat(fleetManagerMay(assign(LUNCH, attribute))).isFalse();
    }
  }

  @Test
  void theCardOfficeIsNotAskedWhoseCardItIs() {
    boolean may =
        CardRoles.allow(
            new SuspendCard(LUNCH, "why"),
            Roles.CARD_OFFICER::equals,
            _ -> {
              throw new AssertionError("asked");
            });
    assertThat(may).isTrue();
  }

  private static AssignCard assign(CardNumber number, Attribute attribute) {
    return new AssignCard(number, attribute, "x", null, "why");
  }

  private static boolean fleetManagerMay(CardCommand command) {
    return CardRoles.allow(command, Roles.FLEET_MANAGER::equals, TRUCK::equals);
  }
}
