package saldo.cards.domain.card;

import saldo.schemas.CardNumber;

/**
 * The card that a medium stands for, or stood for last.
 *
 * @param now whether it still does
 */
public record MediumUse(CardNumber card, boolean now) {}
