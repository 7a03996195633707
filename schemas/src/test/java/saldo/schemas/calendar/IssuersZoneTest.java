package saldo.schemas.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

class IssuersZoneTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void itIsThatOfTheIssuersLargestPlace() {
    assertThat(
            zone(
                place("a-kiosk", "works", "plant", "Asia/Tokyo"),
                place("b-other", "guest", null, "America/New_York"),
                place("plant", "works", null, "Europe/Berlin"),
                place("quiet", "works", null, null)))
        .isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void ofSeveralItIsThatOfTheFirstId() {
    assertThat(
            zone(
                place("west", "works", null, "Europe/Lisbon"),
                place("east", "works", null, "Europe/Helsinki")))
        .isEqualTo(ZoneId.of("Europe/Helsinki"));
  }

  @Test
  void withoutAnyItIsUtc() {
    assertThat(zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(zone(place("other", "guest", null, "Europe/Berlin"))).isEqualTo(ZoneOffset.UTC);
  }

  private static ZoneId zone(RegisteredItem... places) {
    return IssuersZone.of(
        List.of(
            company("works", OrganisationRole.ISSUER), company("guest", OrganisationRole.ACCEPTOR)),
        List.of(places),
        NOW);
  }

  private static RegisteredItem company(String id, OrganisationRole role) {
    return item(id, new Organisation(id, List.of(role), null, null));
  }

  private static RegisteredItem place(
      String id, String organisation, @Nullable String parent, @Nullable String zone) {
    return item(id, new Location(id, organisation, parent, zone));
  }

  private static RegisteredItem item(String id, MasterData data) {
    return new RegisteredItem(data.kind(), id, List.of(new Version(NOW, NOW, data)), null);
  }
}
