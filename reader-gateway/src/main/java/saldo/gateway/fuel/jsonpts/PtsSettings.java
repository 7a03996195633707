package saldo.gateway.fuel.jsonpts;

import java.time.Duration;

/**
 * What the operator decides about jsonPTS.
 *
 * @param controllers who they are
 * @param patience for one answer of a controller
 * @param lookBack how far back fillings are fetched from a controller that was never asked
 * @param authorisationMinor what is set aside for a filling that is asked for, in minor units, from
 *     1
 * @param holdFor how long it is set aside
 * @param untagged whether fillings without a tag are recorded too, to wait for somebody who knows
 *     whose they are; otherwise they are taken for sales at the till
 */
public record PtsSettings(
    PtsLogins controllers,
    Duration patience,
    Duration lookBack,
    long authorisationMinor,
    Duration holdFor,
    boolean untagged) {}
