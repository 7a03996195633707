package saldo.cards.domain.registry;

import java.util.Comparator;
import java.util.regex.Pattern;
import saldo.schemas.Money;
import saldo.schemas.registry.MasterKind;

/** Names one registered thing within its ledger. */
public record ItemKey(MasterKind kind, String id) {
  static final Comparator<ItemKey> ORDER =
      Comparator.comparing(ItemKey::kind).thenComparing(ItemKey::id);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_:-]{1,32}");

  /**
   * Whether the id may be one. A product group's becomes part of accounts of the ledger; a
   * programme's is its currency.
   */
  public boolean isValid() {
    return switch (kind) {
      case PRODUCT_GROUP -> GROUP.matcher(id).matches();
      case PROGRAMME -> Money.isCurrency(id);
      case MasterKind other -> ID.matcher(id).matches();
    };
  }

  /** What its id has to be made of. */
  public String rule() {
    return switch (kind) {
      case PRODUCT_GROUP -> "1 to 32 letters, digits and _ : -";
      case PROGRAMME -> "three capital letters, such as EUR";
      case MasterKind other -> "1 to 64 letters, digits and . _ : -";
    };
  }
}
