package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a quantity is counted in. */
public enum Unit {
  /** Pieces. */
  @JsonProperty("piece")
  PIECE,
  /** Thousandths of a litre. */
  @JsonProperty("millilitre")
  MILLILITRE,
  /** Grams. */
  @JsonProperty("gram")
  GRAM
}
