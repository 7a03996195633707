package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is registered: the kinds of things, each with fields of its own. */
public enum MasterKind {
  @JsonProperty("organisation")
  ORGANISATION("organisation"),
  @JsonProperty("location")
  LOCATION("location"),
  @JsonProperty("service-point")
  SERVICE_POINT("service-point"),
  @JsonProperty("terminal")
  TERMINAL("terminal"),
  @JsonProperty("bearer")
  BEARER("bearer"),
  @JsonProperty("vehicle")
  VEHICLE("vehicle"),
  @JsonProperty("card-group")
  CARD_GROUP("card-group"),
  @JsonProperty("card-profile")
  CARD_PROFILE("card-profile"),
  @JsonProperty("product-group")
  PRODUCT_GROUP("product-group"),
  @JsonProperty("product")
  PRODUCT("product"),
  @JsonProperty("price-list")
  PRICE_LIST("price-list"),
  @JsonProperty("tender-type")
  TENDER_TYPE("tender-type"),
  @JsonProperty("user")
  USER("user"),
  @JsonProperty("programme")
  PROGRAMME("programme"),
  @JsonProperty("allocation-plan")
  ALLOCATION_PLAN("allocation-plan");

  private final String code;

  MasterKind(String code) {
    this.code = code;
  }

  /** The name on the wire, in paths and in keys. */
  public String code() {
    return code;
  }
}
