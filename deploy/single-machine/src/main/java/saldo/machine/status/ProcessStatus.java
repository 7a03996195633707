package saldo.machine.status;

import org.jspecify.annotations.Nullable;

/**
 * One process.
 *
 * @param name what people call it
 * @param pid its process id; none while it does not run
 * @param port where it listens; none for the launcher
 * @param health {@code ready}, {@code not-ready}, {@code pausing} before a restart, {@code
 *     given-up} or {@code stopped}
 * @param residentBytes the memory it occupies
 * @param uptimeSeconds how long it has run
 * @param restarts how often it was started again by itself
 * @param lag records that its streams have not read yet; none if it has no streams
 * @param copy how far its copy of cards and registry is behind; none if it has none
 */
public record ProcessStatus(
    String name,
    @Nullable Long pid,
    @Nullable Integer port,
    String health,
    @Nullable Long residentBytes,
    @Nullable Long uptimeSeconds,
    int restarts,
    @Nullable Long lag,
    StreamLag.@Nullable Copy copy) {}
