package saldo.gateway.fuel.jsonpts;

import java.time.InstantSource;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.ReaderTraffic;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.view.Recognition;

/**
 * What jsonPTS works with.
 *
 * @param intake where fillings become safe
 * @param memory what is remembered of readers
 * @param traffic is shown all messages
 * @param view what stands behind tags and grades
 */
public record PtsParts(
    FuelIntake intake,
    ReaderMemory memory,
    ReaderTraffic traffic,
    Recognition view,
    PtsSettings settings,
    InstantSource clock) {}
