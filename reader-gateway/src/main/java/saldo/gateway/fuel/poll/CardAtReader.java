package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.domain.Outstanding;
import saldo.gateway.fuel.domain.Quota;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.domain.Right.Blocked;
import saldo.gateway.fuel.memory.SentTable.Row;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;

/**
 * A card at a reader: what its limit would be now, and what was sent.
 *
 * @param fillingMl the most of one filling, in millilitres; no limit if absent
 * @param fillingMinor the highest amount of one filling, in minor units; no limit if absent
 * @param quota of all fillings together
 * @param blocked why it could not fill; it could if absent
 * @param sent the record in the table that the reader has; none if absent
 */
public record CardAtReader(
    String terminal,
    @Nullable Long fillingMl,
    @Nullable Long fillingMinor,
    Quota quota,
    @Nullable Blocked blocked,
    @Nullable String sent) {

  static List<CardAtReader> all(PollParts parts, LedgerId ledger, CardNumber number) {
    Instant now = parts.clock().instant();
    List<FuelReaderPlace> readers = parts.view().readers(ledger, now);
    Calculation calculation = Calculation.of(parts.view(), readers, Outstanding.NOTHING, now);
    return readers.stream()
        .flatMap(reader ->
            calculation.of(number, reader).stream().map(right -> of(parts, reader, right)))
        .toList();
  }

  private static CardAtReader of(PollParts parts, FuelReaderPlace reader, Right right) {
    Optional<Row> row = parts.memory().row(reader.ledger(), reader.terminal(), right.card().read());
    return new CardAtReader(
        reader.terminal(),
        right.fillingMl(),
        right.fillingMinor(),
        right.quota(),
        right.blocked(),
        row.map(Row::record).filter(record -> !record.isEmpty()).orElse(null));
  }
}
