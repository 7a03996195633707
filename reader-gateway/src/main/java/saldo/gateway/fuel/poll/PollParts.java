package saldo.gateway.fuel.poll;

import java.time.InstantSource;
import java.util.Map;
import saldo.gateway.fuel.intake.ReaderEvents;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.view.FuelView;
import saldo.gateway.spool.Spool;
import saldo.schemas.registry.Connection;

/**
 * What poll runs work with.
 *
 * @param view what is known of cards, balances and readers
 * @param drivers how readers are talked to
 * @param events where what happens is written down
 * @param memory what was sent to readers
 * @param spool where fillings go
 */
public record PollParts(
    FuelView view,
    Map<Connection.Driver, ReaderDriver> drivers,
    ReaderEvents events,
    ReaderMemory memory,
    Spool spool,
    InstantSource clock) {}
