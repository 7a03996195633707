package saldo.gateway.fpp.session;

import java.time.Instant;

/**
 * A filling that can not be read but for its number. It has happened, so it is kept as it came, for
 * people to find out about, and is acknowledged like any other.
 *
 * @param payload as it came
 * @param why one sentence that says what is wrong with it
 * @param progress to be kept together with it; its running number names it
 * @param receivedAt when it came, by the host's clock
 */
public record UnreadableFilling(
    String payload, String why, Progress progress, Instant receivedAt) {}
