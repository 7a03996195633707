package saldo.gateway.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.FactRules;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.json.StrictJson;
import saldo.gateway.medium.desk.Operation;
import saldo.schemas.Money;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Tender;

/** What a till wants done with the card on its reader; see {@link Operation}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "purchase", value = MediumWish.Purchase.class),
  @Type(name = "load", value = MediumWish.Load.class),
  @Type(name = "unload", value = MediumWish.Unload.class)
})
sealed interface MediumWish {
  /** How much, above zero, in the currency of the reader. */
  Money amount();

  /**
   * Something is sold.
   *
   * @param items what, adding up to the amount; all in one if absent
   */
  record Purchase(Money amount, @Nullable List<Item> items) implements MediumWish {}

  /**
   * Money is put on the card.
   *
   * @param tender how it is paid
   */
  record Load(Money amount, Tender tender) implements MediumWish {}

  /**
   * Money is paid out.
   *
   * @param tender how
   */
  record Unload(Money amount, Tender tender) implements MediumWish {}

  /**
   * Reads what a till sent.
   *
   * @param key the till's own name for it
   * @throws RefusedException with what is wrong with it
   */
  static Operation operation(String key, byte[] body) {
    MediumWish wish = StrictJson.value(StrictJson.tree(body), MediumWish.class);
    FactRules.amount("amount", wish.amount())
        .or(wish::itemsRefused)
        .ifPresent(refusal -> {
          throw new RefusedException(refusal);
        });
    return switch (wish) {
      case Purchase(Money amount, List<Item> items) -> new Operation.Purchase(key, amount, items);
      case Load(Money amount, Tender tender) -> new Operation.Load(key, amount, tender);
      case Unload(Money amount, Tender tender) -> new Operation.Unload(key, amount, tender);
    };
  }

  private Optional<Refusal> itemsRefused() {
    return this instanceof Purchase(Money amount, List<Item> items)
        ? FactRules.items(amount, items)
        : Optional.empty();
  }
}
