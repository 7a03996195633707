package saldo.gateway.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.regex.Pattern;
import saldo.gateway.fact.RefusedException;
import saldo.schemas.CardRef;

/** Reads the card in a column. What is wrong is said without the text, which may be a secret. */
final class CardText {
  /** How a column names a card. */
  enum Form {
    /** Its number, read by a device. */
    @JsonProperty("number")
    NUMBER("number:", CardText.A_NUMBER),
    /** Its number, typed by somebody. */
    @JsonProperty("keyed")
    KEYED("keyed:", CardText.A_NUMBER),
    /** The uid of its chip in hex, with or without marks between the bytes. */
    @JsonProperty("mifare")
    MIFARE("mifare:", "a chip's uid is 8, 14 or 20 hex digits"),
    /** What its magnetic stripe says. */
    @JsonProperty("magstripe")
    MAGSTRIPE("magstripe:", "a stripe is 1 to 40 letters and digits"),
    /** The tag of a vehicle. */
    @JsonProperty("tag")
    TAG("tag:", "a tag is 1 to 40 letters and digits"),
    /** The code of a QR card; it goes no further than its hash. */
    @JsonProperty("code")
    CODE("code:", "a code is what a QR reader reads"),
    /** Any of these, each with its name and a colon before it. */
    @JsonProperty("named")
    NAMED(
        "",
        "a card is number:…, keyed:…, mifare:…, magstripe:…, tag:… or code:…, as it was presented");

    private final String prefix;
    private final String rule;

    Form(String prefix, String rule) {
      this.prefix = prefix;
      this.rule = rule;
    }
  }

  private static final String A_NUMBER =
      "a card number is 1 to 40 letters, digits and . _ -; one of digits alone has 8 to 19 of"
          + " them, the last of which is its check digit";

  private static final Pattern GROUPED_DIGITS = Pattern.compile("[0-9 ]+");

  private final Form form;

  CardText(Form form) {
    this.form = form;
  }

  /**
   * The card.
   *
   * @throws RefusedException if the text is none
   */
  CardRef read(String text) {
    if (text.isBlank()) {
      throw new RefusedException("CARD_MISSING", "the row names no card");
    }
    try {
      return CardRef.of(form.prefix + plain(text));
    } catch (IllegalArgumentException none) {
      throw new RefusedException("CARD_INVALID", form.rule);
    }
  }

  /** Without the marks by which people group what they read. */
  private String plain(String text) {
    return switch (form) {
      case NUMBER, KEYED -> GROUPED_DIGITS.matcher(text).matches() ? text.replace(" ", "") : text;
      case MIFARE -> text.replaceAll("[ :-]", "").toUpperCase(Locale.ROOT);
      case MAGSTRIPE, TAG, CODE, NAMED -> text;
    };
  }
}
