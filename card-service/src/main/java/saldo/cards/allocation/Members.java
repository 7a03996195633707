package saldo.cards.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.ledger.AccountSnapshot;

/**
 * To whom a plan gives, and who pays.
 *
 * @param cards by number
 * @param payer the account that pays, if one does and it is known
 */
public record Members(List<Candidate> cards, @Nullable AccountSnapshot payer) {}
