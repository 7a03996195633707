package saldo.schemas.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The names of the fields, as they stand between two values. */
final class Field {
  static final Field ACCOUNT = new Field("account");
  static final Field ACTOR = new Field("actor");
  static final Field AMOUNT = new Field("amount");
  static final Field AMOUNT_MINOR = new Field("amountMinor");
  static final Field AUTO_RELOAD = new Field("autoReload");
  static final Field BALANCE_MINOR = new Field("balanceMinor");
  static final Field BELOW_MINOR = new Field("belowMinor");
  static final Field BOOKED_AT = new Field("bookedAt");
  static final Field BUSINESS_TIME = new Field("businessTime");
  static final Field CEILING_MINOR = new Field("ceilingMinor");
  static final Field CARD = new Field("card");
  static final Field COMMAND = new Field("command");
  static final Field COUNTED = new Field("counted");
  static final Field CURRENCY = new Field("currency");
  static final Field DETAILS = new Field("details");
  static final Field DEVICE_SEQ = new Field("deviceSeq");
  static final Field ENTRY = new Field("entry");
  static final Field EVENT = new Field("event");
  static final Field EVENTS = new Field("events");
  static final Field EXPIRES_AT = new Field("expiresAt");
  static final Field EXPOSURE = new Field("exposure");
  static final Field FIRST_SEQ = new Field("firstSeq");
  static final Field FROM = new Field("from");
  static final Field GROUP = new Field("group");
  static final Field GROUPS = new Field("groups");
  static final Field HELD_MINOR = new Field("heldMinor");
  static final Field HOLD = new Field("hold");
  static final Field HOME_READER = new Field("homeReader");
  static final Field ID = new Field("id");
  static final Field ITEMS = new Field("items");
  static final Field LIMIT = new Field("limit");
  static final Field LIMITS = new Field("limits");
  static final Field KEEP_REST = new Field("keepRest");
  static final Field KIND = new Field("kind");
  static final Field LAST_SEQ = new Field("lastSeq");
  static final Field LEDGER = new Field("ledger");
  static final Field MINOR = new Field("minor");
  static final Field OPEN_AS = new Field("openAs");
  static final Field OPEN_HOLDS = new Field("openHolds");
  static final Field ORIGIN = new Field("origin");
  static final Field OVERDRAFT_MINOR = new Field("overdraftMinor");
  static final Field PERIOD = new Field("period");
  static final Field POLICY = new Field("policy");
  static final Field POSTINGS = new Field("postings");
  static final Field PRESENTED = new Field("presented");
  static final Field PURPOSE = new Field("purpose");
  static final Field REASON = new Field("reason");
  static final Field RELEASED = new Field("released");
  static final Field SENTENCE = new Field("sentence");
  static final Field SERVICE = new Field("service");
  static final Field SEQ = new Field("seq");
  static final Field SERVICE_POINT = new Field("servicePoint");
  static final Field STATUS = new Field("status");
  static final Field TENDER = new Field("tender");
  static final Field TERMINAL = new Field("terminal");
  static final Field TERMS = new Field("terms");
  static final Field TO = new Field("to");
  static final Field TREATMENT = new Field("treatment");
  static final Field TYPE = new Field("type");
  static final Field USE = new Field("use");
  static final Field USED = new Field("used");
  static final Field USES = new Field("uses");
  static final Field VAT_BASIS_POINTS = new Field("vatBasisPoints");
  static final Field VIRTUAL_CARD = new Field("virtualCard");

  private final byte[] text;

  private Field(String name) {
    this.text = (",\"" + name + "\":").getBytes(US_ASCII);
  }

  /** A comma, the name in quotes, a colon; without the comma it is how an object begins. */
  byte[] text() {
    return text;
  }
}
