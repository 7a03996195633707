package saldo.schemas.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;

/**
 * Whose account it is, as far as the cards that spend from it say.
 *
 * @param company the topmost organisation that is no issuer; absent if none is known
 * @param vehicles what the cards belong to
 * @param bearers who holds the cards
 * @param cards those that spend from the account
 */
public record StatementHolder(
    @Nullable StatementParty company,
    List<StatementParty> vehicles,
    List<StatementParty> bearers,
    List<CardNumber> cards) {}
