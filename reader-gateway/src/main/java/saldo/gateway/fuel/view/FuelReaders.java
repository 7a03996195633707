package saldo.gateway.fuel.view;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.ServicePoint;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.MasterKind;

/** The fuel readers of a ledger that have to be asked. */
final class FuelReaders {
  private FuelReaders() {}

  static List<FuelReaderPlace> of(LedgerId ledger, Registered registered) {
    List<FuelReaderPlace> readers = new ArrayList<>();
    registered.each(
        MasterKind.TERMINAL,
        Terminal.class,
        (id, terminal) -> {
          Connection connection = terminal.connection();
          if (connection != null) {
            Capabilities capabilities = terminal.capabilities();
            ZoneId zone = zone(registered, terminal.servicePoint());
            readers.add(
                new FuelReaderPlace(
                    ledger,
                    id,
                    terminal.servicePoint(),
                    zone,
                    connection,
                    capabilities,
                    terminal.identifiers().serial()));
          }
        });
    return readers;
  }

  private static ZoneId zone(Registered registered, String servicePoint) {
    Optional<ServicePoint> point =
        registered.find(MasterKind.SERVICE_POINT, servicePoint, ServicePoint.class);
    return point
        .flatMap(p -> registered.find(MasterKind.LOCATION, p.location(), Location.class))
        .map(Location::timeZone)
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }
}
