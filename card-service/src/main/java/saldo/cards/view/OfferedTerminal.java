package saldo.cards.view;

import saldo.schemas.LedgerId;

/** What a pairing code is for. */
public record OfferedTerminal(LedgerId ledger, String terminal) {}
