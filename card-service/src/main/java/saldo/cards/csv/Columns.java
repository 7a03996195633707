package saldo.cards.csv;

import static saldo.cards.csv.Column.Form.*;

import java.util.List;
import saldo.schemas.registry.MasterKind;

/** The columns of each kind's table, after its first: the id. */
final class Columns {
  static final String ID = "id";

  private static final Column NAMED = new Column("name", NAME);

  private Columns() {}

  static List<Column> of(MasterKind kind) {
    return switch (kind) {
      case ORGANISATION -> List.of(NAMED, list("roles"), text("parent"), text("legalId"));
      case LOCATION -> List.of(NAMED, text("organisation"), text("parent"), text("timeZone"));
      case SERVICE_POINT -> List.of(NAMED, text("type"), text("organisation"), text("location"));
      case TERMINAL -> terminal();
      case BEARER -> List.of(NAMED, text("type"), text("organisation"), text("contact"));
      case VEHICLE ->
          List.of(
              NAMED, text("organisation"), text("note"), whole("odometerStepKm"), whole("tankMl"));
      case CARD_GROUP -> List.of(NAMED, text("priceList"), whole("discountBasisPoints"));
      case CARD_PROFILE -> profile();
      case PRODUCT_GROUP -> List.of(NAMED, whole("vatBasisPoints"));
      case PRODUCT ->
          List.of(
              NAMED,
              text("group"),
              text("pricing"),
              text("unit"),
              text("purpose"),
              text("readerCode"));
      case PRICE_LIST -> List.of(NAMED, text("currency"), json("prices"));
      case TENDER_TYPE -> List.of(NAMED, text("tender"), yesOrNo("opensDrawer"));
      case ALLOCATION_PLAN -> plan();
      case USER -> List.of(NAMED, list("roles"), list("servicePoints"));
      case PROGRAMME ->
          List.of(
              NAMED,
              whole("secondPerson.transferFromMinor"),
              whole("secondPerson.unloadFromMinor"));
    };
  }

  private static List<Column> terminal() {
    return List.of(
        NAMED,
        text("servicePoint"),
        text("model"),
        text("identifiers.serial"),
        text("identifiers.acquirer"),
        text("identifiers.fiscalUnit"),
        yesOrNo("capabilities.amountLimit"),
        yesOrNo("capabilities.quantityLimit"),
        yesOrNo("capabilities.periodicLimit"),
        yesOrNo("capabilities.reducingLimit"),
        yesOrNo("capabilities.perCard"),
        yesOrNo("capabilities.writesMedia"),
        yesOrNo("capabilities.prints"),
        whole("capabilities.firmwareRelease"),
        whole("capabilities.amountLimitFrom"),
        text("offline"),
        json("connection"));
  }

  private static List<Column> profile() {
    return List.of(
        NAMED,
        list("services"),
        list("channels"),
        text("account.kind"),
        text("account.currency"),
        whole("account.terms.ceilingMinor"),
        whole("account.terms.overdraftMinor"),
        json("account.terms.autoReload"),
        json("account.terms.exposure"),
        list("saleGroups"),
        json("limits"),
        whole("offlineCeilingMinor"),
        whole("validityMonths"));
  }

  private static List<Column> plan() {
    return List.of(
        NAMED,
        text("group"),
        whole("amount.minor"),
        text("amount.currency"),
        text("period"),
        yesOrNo("cumulative"),
        text("source.tender"),
        text("source.account"));
  }

  private static Column text(String name) {
    return new Column(name, TEXT);
  }

  private static Column whole(String name) {
    return new Column(name, WHOLE);
  }

  private static Column yesOrNo(String name) {
    return new Column(name, YES_OR_NO);
  }

  private static Column list(String name) {
    return new Column(name, LIST);
  }

  private static Column json(String name) {
    return new Column(name, JSON);
  }
}
