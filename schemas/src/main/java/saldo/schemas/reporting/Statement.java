package saldo.schemas.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountKind;

/**
 * What happened on a holder's account from one closing to the next, fixed for ever. The opening is
 * the closing of the statement before it, 0 for the first; opening and items add up to the closing.
 * Amounts are minor units, credit positive: what the issuer owes the holder is positive.
 *
 * @param number counts the statements of the account, gapless from 1
 * @param kind what the account is for
 * @param currency ISO 4217
 * @param issuer whose book it is; absent if no issuer is registered
 * @param holder whose account it is, as known when it was closed
 * @param period what it covers
 * @param items by journal number
 * @param chain the journal's chain after the last entry covered, 64 hexadecimal digits
 * @param servicePoints the names of the service points of items, by id
 * @param products the names of the products of items, by id
 * @param run what closed it
 * @param closedBy who ran that
 */
public record Statement(
    LedgerId ledger,
    AccountId account,
    long number,
    AccountKind kind,
    String currency,
    @Nullable StatementParty issuer,
    StatementHolder holder,
    StatementPeriod period,
    long openingMinor,
    List<StatementItem> items,
    long closingMinor,
    String chain,
    Map<String, String> servicePoints,
    Map<String, String> products,
    CommandId run,
    String closedBy,
    Instant closedAt) {}
