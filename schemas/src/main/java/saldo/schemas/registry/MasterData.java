package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Money;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Tender;

/**
 * What is registered about somebody or something. Where a field names another registered thing, it
 * holds that thing's id. Amounts are minor units.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @Type(name = "organisation", value = MasterData.Organisation.class),
  @Type(name = "location", value = MasterData.Location.class),
  @Type(name = "service-point", value = MasterData.ServicePoint.class),
  @Type(name = "terminal", value = MasterData.Terminal.class),
  @Type(name = "bearer", value = MasterData.Bearer.class),
  @Type(name = "vehicle", value = MasterData.Vehicle.class),
  @Type(name = "card-group", value = MasterData.CardGroup.class),
  @Type(name = "card-profile", value = MasterData.CardProfile.class),
  @Type(name = "product-group", value = MasterData.ProductGroup.class),
  @Type(name = "product", value = MasterData.Product.class),
  @Type(name = "price-list", value = MasterData.PriceList.class),
  @Type(name = "tender-type", value = MasterData.TenderType.class),
  @Type(name = "user", value = MasterData.User.class),
  @Type(name = "programme", value = MasterData.Programme.class),
  @Type(name = "allocation-plan", value = MasterData.AllocationPlan.class)
})
public sealed interface MasterData {

  /** The words people know it by. */
  String name();

  /** What kind of thing it is. */
  @JsonIgnore
  default MasterKind kind() {
    return switch (this) {
      case Organisation thing -> MasterKind.ORGANISATION;
      case Location thing -> MasterKind.LOCATION;
      case ServicePoint thing -> MasterKind.SERVICE_POINT;
      case Terminal thing -> MasterKind.TERMINAL;
      case Bearer thing -> MasterKind.BEARER;
      case Vehicle thing -> MasterKind.VEHICLE;
      case CardGroup thing -> MasterKind.CARD_GROUP;
      case CardProfile thing -> MasterKind.CARD_PROFILE;
      case ProductGroup thing -> MasterKind.PRODUCT_GROUP;
      case Product thing -> MasterKind.PRODUCT;
      case PriceList thing -> MasterKind.PRICE_LIST;
      case TenderType thing -> MasterKind.TENDER_TYPE;
      case User thing -> MasterKind.USER;
      case Programme thing -> MasterKind.PROGRAMME;
      case AllocationPlan thing -> MasterKind.ALLOCATION_PLAN;
    };
  }

  /**
   * A company, client or establishment.
   *
   * @param roles what it is to the issuer, at least one
   * @param parent the organisation it belongs to
   * @param legalId its number in the public register
   */
  record Organisation(
      String name, List<OrganisationRole> roles, @Nullable String parent, @Nullable String legalId)
      implements MasterData {}

  /**
   * A place with service points.
   *
   * @param organisation who runs it
   * @param parent the larger place it is in
   * @param timeZone whose days its limits and closings follow, such as {@code Europe/Berlin}
   */
  record Location(
      String name, String organisation, @Nullable String parent, @Nullable String timeZone)
      implements MasterData {}

  /** A shop, station or vending site; it takes cards only with an active virtual card. */
  record ServicePoint(
      String name, ServicePointKind type, String organisation, @Nullable String location)
      implements MasterData {}

  /**
   * A till, card reader, vending machine or fuel terminal.
   *
   * @param servicePoint where it stands
   * @param model maker's name of the type
   * @param identifiers its numbers in other systems, which are never derived from each other
   * @param capabilities what it can do
   * @param offline what it may do without the centre
   * @param connection how a fuel terminal is asked; it is not asked if absent
   */
  record Terminal(
      String name,
      String servicePoint,
      String model,
      TerminalIdentifiers identifiers,
      Capabilities capabilities,
      OfflinePolicy offline,
      @Nullable Connection connection)
      implements MasterData {
    /** One that is not asked. */
    public Terminal(
        String name,
        String servicePoint,
        String model,
        TerminalIdentifiers identifiers,
        Capabilities capabilities,
        OfflinePolicy offline) {
      this(name, servicePoint, model, identifiers, capabilities, offline, null);
    }
  }

  /**
   * Who holds a card. Somebody anonymous has only an id, and may be merged with a person later.
   *
   * @param name empty if anonymous
   * @param organisation the account holder or client they belong to
   */
  record Bearer(
      String name, BearerKind type, @Nullable String organisation, @Nullable String contact)
      implements MasterData {}

  /**
   * A vehicle of a company.
   *
   * @param name its registration
   * @param odometerStepKm the most it drives between two fillings, from 1; more is doubted
   * @param tankMl what its tank holds, in millilitres, from 1
   */
  record Vehicle(
      String name,
      String organisation,
      @Nullable String note,
      @Nullable Long odometerStepKm,
      @Nullable Long tankMl)
      implements MasterData {
    /** Of which no filling is doubted. */
    public Vehicle(String name, String organisation, @Nullable String note) {
      this(name, organisation, note, null, null);
    }
  }

  /**
   * People with the same price treatment.
   *
   * @param priceList whose prices they pay; the usual ones if absent
   * @param discountBasisPoints taken off the price, in hundredths of a percent, 0 to 10,000
   */
  record CardGroup(String name, @Nullable String priceList, int discountBasisPoints)
      implements MasterData {}

  /**
   * What a card may do.
   *
   * @param services what it may be used for; anything else is declined
   * @param channels where; a card for the back office alone is declined at terminals
   * @param account what kind of account a card gets if none is named
   * @param saleGroups the product groups it pays for; all if absent
   * @param limits how much and how often
   * @param offlineCeilingMinor the most that may be spent without the centre, from 0
   * @param validityMonths how long a card is valid from its issue; for ever if absent
   */
  record CardProfile(
      String name,
      List<CardService> services,
      List<Channel> channels,
      AccountPlan account,
      @Nullable List<String> saleGroups,
      @Nullable List<Limit> limits,
      long offlineCeilingMinor,
      @Nullable Integer validityMonths)
      implements MasterData {}

  /**
   * Products with one VAT rate and one revenue account.
   *
   * @param vatBasisPoints contained in its prices, in hundredths of a percent, 0 to 10,000
   */
  record ProductGroup(String name, int vatBasisPoints) implements MasterData {}

  /**
   * What is sold.
   *
   * @param group its product group
   * @param pricing whether its price is fixed, free or zero
   * @param unit what its quantity is counted in
   * @param purpose whether it stands for something special, such as a prepayment
   * @param readerCode what fuel terminals call it, such as {@code D}
   */
  record Product(
      String name,
      String group,
      Pricing pricing,
      Unit unit,
      ProductPurpose purpose,
      @Nullable String readerCode)
      implements MasterData {
    /** One that no fuel terminal sells. */
    public Product(String name, String group, Pricing pricing, Unit unit, ProductPurpose purpose) {
      this(name, group, pricing, unit, purpose, null);
    }
  }

  /**
   * Prices of products, from the date this version holds.
   *
   * @param currency ISO 4217
   */
  record PriceList(String name, String currency, List<Price> prices) implements MasterData {}

  /**
   * A way to pay that a till offers.
   *
   * @param tender what it is to the ledger
   * @param opensDrawer whether the cash drawer opens
   */
  record TenderType(String name, Tender tender, boolean opensDrawer) implements MasterData {}

  /**
   * Somebody who works with the system.
   *
   * @param roles what they may do
   * @param servicePoints where; everywhere if absent
   */
  record User(String name, List<String> roles, @Nullable List<String> servicePoints)
      implements MasterData {}

  /**
   * The rules of all that is done in one currency; its id is the currency, such as {@code EUR}.
   *
   * @param secondPerson what one person may not do alone
   */
  record Programme(String name, SecondPersonRule secondPerson) implements MasterData {}

  /**
   * Money that the cards of a group are given again and again, as long as this holds.
   *
   * @param group whose cards get it, those that are issued or active
   * @param amount what each gets
   * @param period how often
   * @param cumulative whether it comes on top of what is left; otherwise the balance is filled up
   * @param source who pays
   */
  record AllocationPlan(
      String name,
      String group,
      Money amount,
      PeriodLength period,
      boolean cumulative,
      AllocationSource source)
      implements MasterData {}
}
