package saldo.gateway.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceTransaction.Type;
import saldo.gateway.fact.FactRules;
import saldo.gateway.fact.RefusedException;
import saldo.schemas.Money;
import saldo.schemas.SaldoJson;

/** Reads mappings and says in one sentence what is wrong with one. */
public final class MappingReader {
  /** The reason code of every refusal here. */
  public static final String INVALID = "MAPPING_INVALID";

  /** A mapping is a page; more is another file. */
  public static final int MOST_BYTES = 64 << 10;

  private static final int MOST_DECIMALS = 4;
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final YAMLMapper YAML = new YAMLMapper();

  private MappingReader() {}

  /**
   * Reads a mapping.
   *
   * @throws RefusedException if it is none
   */
  public static Mapping read(String yaml) {
    if (yaml.length() > MOST_BYTES) {
      throw invalid("it is longer than " + MOST_BYTES + " characters");
    }
    Mapping mapping = parsed(yaml);
    check(mapping);
    return mapping;
  }

  /**
   * Reads the mapping in a file.
   *
   * @throws RefusedException if it is none
   */
  public static Mapping read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw invalid("it is longer than " + MOST_BYTES + " bytes");
    }
    try {
      return read(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw invalid("it is not written in UTF-8");
    }
  }

  private static Mapping parsed(String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (!tree.isObject()) {
        throw invalid("it is empty or no list of fields");
      }
      return SaldoJson.strict().treeToValue(tree, Mapping.class);
    } catch (JsonProcessingException e) {
      throw invalid(SaldoJson.explain(e));
    }
  }

  private static void check(Mapping mapping) {
    that(SOURCE.matcher(mapping.source()).matches(), "source is 1 to 32 of a-z, 0-9 and -");
    charset(mapping);
    zone(mapping);
    that(
        delimiter(mapping).matches("[^A-Za-z0-9\"\\s]|\t"),
        "delimiter is one character, no letter");
    Mapping.Amount amount = mapping.columns().amount();
    that(amount.decimals() >= 0 && amount.decimals() <= MOST_DECIMALS, "decimals is from 0 to 4");
    that(mark(amount).matches("[.,]"), "mark is . or ,");
    that(!mapping.columns().at().patterns().isEmpty(), "at needs at least one pattern");
    mapping.columns().at().patterns().forEach(MappingReader::pattern);
    constants(mapping.constants());
    types(mapping);
    that(
        mapping.identity() == null || !mapping.identity().isEmpty(),
        "identity names at least one column, or is left out");
  }

  private static void constants(Mapping.Constants constants) {
    that(Money.isCurrency(constants.currency()), "currency is three capital letters, such as EUR");
    Integer vat = constants.vatBasisPoints();
    that(
        vat == null || (vat >= 0 && vat <= FactRules.MOST_VAT_BASIS_POINTS),
        "vatBasisPoints is from 0 to 10000");
    name("terminal", constants.terminal());
    name("servicePoint", constants.servicePoint());
    that(constants.openAs() == null || !constants.openAs().isHouse(), "openAs is purse or prepaid");
  }

  private static void types(Mapping mapping) {
    Set<Type> types = types(mapping.columns().type(), mapping.constants().type());
    that(!types.isEmpty(), "either columns.type or constants.type says what happened");
    that(
        types.stream().noneMatch(type -> type == Type.DELIVERY || type == Type.WIPE),
        "type is purchase, load or cash-sale: what happened to a medium is told by its reader");
    that(
        !types.contains(Type.FILLING),
        "type is purchase, load or cash-sale: fillings are reported by their terminal");
    holder(mapping, types);
    that(
        mapping.constants().tender() != null || !types.contains(Type.LOAD),
        "constants.tender says how loads were paid");
  }

  private static void holder(Mapping mapping, Set<Type> types) {
    boolean byAccount = mapping.columns().account() != null;
    boolean byCard = mapping.columns().card() != null;
    that(
        byAccount || byCard || types.equals(EnumSet.of(Type.CASH_SALE)),
        "columns.account or columns.card is needed for purchases and loads");
    that(
        !byAccount || !byCard, "either columns.account or columns.card names the holder, not both");
    that(
        !byCard || mapping.constants().openAs() == null,
        "openAs is for accounts: a card's account is opened as its profile says");
  }

  private static Set<Type> types(Mapping.@Nullable Type column, @Nullable Type constant) {
    Collection<Type> named =
        column != null
            ? column.values().values()
            : constant != null ? List.of(constant) : List.<Type>of();
    return named.isEmpty() ? EnumSet.noneOf(Type.class) : EnumSet.copyOf(named);
  }

  private static void name(String field, @Nullable String name) {
    that(
        name == null || NAME.matcher(name).matches(),
        field + " is 1 to 32 letters, digits and . _ -");
  }

  /** Whether a text can be the name of a terminal. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static void pattern(String pattern) {
    try {
      TimeText.formatter(pattern);
    } catch (IllegalArgumentException e) {
      throw invalid("the pattern " + pattern + " is none that Java's DateTimeFormatter knows");
    }
  }

  static Charset charset(Mapping mapping) {
    try {
      return mapping.charset() == null
          ? StandardCharsets.UTF_8
          : Charset.forName(mapping.charset());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw invalid("charset is none that is known: use UTF-8, windows-1252 or the like");
    }
  }

  static ZoneId zone(Mapping mapping) {
    try {
      return mapping.zone() == null ? ZoneOffset.UTC : ZoneId.of(mapping.zone());
    } catch (DateTimeException e) {
      throw invalid("zone is none that is known: use a name such as Europe/Kyiv");
    }
  }

  static String delimiter(Mapping mapping) {
    return mapping.delimiter() == null ? "," : mapping.delimiter();
  }

  static String mark(Mapping.Amount amount) {
    return amount.mark() == null ? "." : amount.mark();
  }

  private static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw invalid(otherwise);
    }
  }

  private static RefusedException invalid(String sentence) {
    return new RefusedException(INVALID, "the mapping cannot be used: " + sentence);
  }
}
