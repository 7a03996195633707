package saldo.cards.allocation;

import org.jspecify.annotations.Nullable;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.registry.MasterData.CardProfile;

/**
 * A card of the plan's group, and what is known of it.
 *
 * @param profile what it may do
 * @param account what it spends from; absent if nothing was booked on it yet
 * @param givenMinor what the plan has given to it for the period; absent if nothing was decided yet
 */
public record Candidate(
    CardState card,
    @Nullable CardProfile profile,
    @Nullable AccountSnapshot account,
    @Nullable Long givenMinor) {}
