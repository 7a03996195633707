package saldo.reporting.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.Filling;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItem.Detail;
import saldo.schemas.reporting.StatementItemKind;

/** What the fillings of an account cost by another price list. */
public final class Repricing {
  private Repricing() {}

  /** The price of a litre of a product when it was filled; none if the list has none. */
  @FunctionalInterface
  public interface Prices {
    OptionalLong unitMilliMinor(String product, Instant filledAt);
  }

  /**
   * The fillings that have a price in the list.
   *
   * @param changed those that cost more or less by it
   * @param same how many cost the same
   * @param unpriced how many the list has no price for
   */
  public record Result(List<Repriced> changed, long same, long unpriced) {}

  /** A filling as it stands after all that was booked about it. */
  private record Standing(StatementItem filling, long minor) {
    Standing with(long more) {
      return new Standing(filling, minor + more);
    }
  }

  /**
   * Compares.
   *
   * @param items of one account, in order; a filling that is not among them stays as it is
   */
  public static Result of(ReportedAccount account, List<StatementItem> items, Prices prices) {
    List<Repriced> changed = new ArrayList<>();
    long same = 0;
    long unpriced = 0;
    for (Map.Entry<EntryId, Standing> one : standing(items).entrySet()) {
      Standing standing = one.getValue();
      Detail detail = standing.filling().detail();
      String product = Objects.requireNonNull(detail.product());
      OptionalLong price = prices.unitMilliMinor(product, standing.filling().businessTime());
      if (price.isEmpty()) {
        unpriced++;
        continue;
      }
      long quantityMl = Objects.requireNonNull(detail.quantityMl());
      long after = Filling.amountMinor(quantityMl, price.getAsLong());
      if (after == standing.minor() || after == 0) {
        same++;
      } else {
        changed.add(
            new Repriced(
                one.getKey(),
                account.account(),
                account.currency(),
                product,
                quantityMl,
                price.getAsLong(),
                standing.minor(),
                after));
      }
    }
    return new Result(changed, same, unpriced);
  }

  /** Each filling with what it costs by now; what was reversed or went to another has no cost. */
  private static Map<EntryId, Standing> standing(List<StatementItem> items) {
    Map<EntryId, Standing> standing = new LinkedHashMap<>();
    for (StatementItem item : items) {
      @Nullable EntryId corrects = item.detail().corrects();
      EntryId filling = corrects == null ? item.entry() : corrects;
      boolean isFilling =
          item.kind() == StatementItemKind.FILLING
              && item.detail().quantityMl() != null
              && item.detail().product() != null;
      if (isFilling) {
        standing.put(filling, new Standing(item, -item.amountMinor()));
      } else {
        standing.computeIfPresent(filling, (_, known) -> known.with(-item.amountMinor()));
      }
    }
    standing.values().removeIf(one -> one.minor() <= 0);
    return standing;
  }
}
