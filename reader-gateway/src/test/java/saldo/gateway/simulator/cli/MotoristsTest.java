package saldo.gateway.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saldo.gateway.fpp.FppLine;
import saldo.gateway.fpp.FppTraffic;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.Outcome;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.simulator.fpp.FppSimulator;

class MotoristsTest {
  private static final CardRecord CARD =
      new CardRecord(
          "card-1",
          true,
          List.of("D", "B"),
          60_000,
          CardRecord.UNLIMITED,
          300_000,
          PeriodKind.REDUCING,
          1_000,
          500);

  @Test
  void theyFillWhatTheirCardsMayUntilThoseAreBlocked() throws IOException {
    List<String> events = new ArrayList<>();
    SiteSettings settings = SiteSettings.parse("port=0", "zone=UTC");
    try (FppSimulator site = FuelSite.lines(settings, InstantSource.system(), _ -> {}).getFirst()) {
      Motorists motorists = new Motorists(site.terminals(), new SplittableRandom(1), events::add);
      motorists.come();
      assertThat(events)
          .containsExactly("terminal 1 knows no card that may fill: the host has to send a table");

      sendTable(site);
      for (int i = 0; i < 20; i++) {
        motorists.come();
      }

      assertThat(events.get(1)).startsWith("terminal 1 sold 000001: card card-1, ");
      assertThat(events).noneMatch(event -> event.contains("refused"));
      assertThat(events).filteredOn(event -> event.endsWith("the card is blocked now")).hasSize(1);
      assertThat(site.terminal(1).left("card-1")).isZero();
    }
  }

  private static void sendTable(FppSimulator site) throws IOException {
    LinkAddress address = new LinkAddress.Tcp("127.0.0.1", site.listen(0));
    try (FppLine line = new FppLine(address.open(), InstantSource.system(), FppTraffic.NONE)) {
      assertThat(line.terminal(1, ZoneId.of("UTC")).sendTable(CardTable.full(1, List.of(CARD))))
          .isInstanceOf(Outcome.TableActivated.class);
    }
  }
}
