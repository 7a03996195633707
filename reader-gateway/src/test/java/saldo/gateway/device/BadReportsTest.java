package saldo.gateway.device;

import static java.util.regex.Matcher.quoteReplacement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.schemas.LedgerId;
import saldo.testing.Seeded;

class BadReportsTest {
  private static final int FUZZED = 2_000;
  private static final DeviceIdentity TILL =
      new DeviceIdentity(LedgerId.of("canteen"), "till-1", "user-1", null);
  private static final String AMOUNT = "{\"minor\":250,\"currency\":\"EUR\"},";
  private static final String ACCOUNT = "\"account\":\"card-1\",";
  private static final String GOOD =
      """
      {"seq":1,"at":"2026-11-21T10:15:00Z","type":"purchase","account":"card-1",\
      "amount":{"minor":250,"currency":"EUR"},\
      "items":[{"group":"coffee","amount":{"minor":250,"currency":"EUR"},"vatBasisPoints":2500}]}\
      """;

  private static final String FILLING =
      """
      {"seq":1,"at":"2026-11-21T10:15:00Z","type":"filling","card":"tag:A1",\
      "amount":{"minor":7286,"currency":"EUR"},"product":"P_DIESEL","quantityMl":40500,\
      "unitMilliMinor":179900,"odometerKm":420117,"filledAt":"2026-11-21T10:14:00Z",\
      "hold":"auth:pump-1:k1"}\
      """;

  @TempDir static Path directory;
  private static Spool spool;
  private static DeviceIntake intake;

  @BeforeAll
  static void open() {
    spool = Spool.open(SpoolSettings.in(directory));
    intake = new DeviceIntake(spool, InstantSource.fixed(Instant.parse("2026-11-21T10:20:00Z")));
  }

  @AfterAll
  static void close() {
    spool.close();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "seq":1, | | SEQUENCE_MISSING | from 1
          "seq":1, | "seq":0, | SEQUENCE_MISSING | from 1
          "seq":1, | "seq":-4, | SEQUENCE_MISSING | from 1
          "seq":1, | "seq":null, | SEQUENCE_MISSING | from 1
          "seq":1, | "seq":"1", | BODY_MALFORMED | seq:
          "seq":1, | "seq":1.5, | BODY_MALFORMED | seq:
          "seq":1, | "seq":99999999999999999999, | BODY_MALFORMED | seq
          "seq":1, | "seq":1,"seq":2, | BODY_MALFORMED | not readable as JSON
          "seq":1, | "sequence":1, | BODY_MALFORMED | sequence: unknown field
          "2026-11-21T10:15:00Z" | "yesterday" | BODY_MALFORMED | at:
          "2026-11-21T10:15:00Z" | 1795262400 | BODY_MALFORMED | at:
          "2026-11-21T10:15:00Z" | null | FIELD_MISSING | at
          "2026-11-21T10:15:00Z" | "1970-01-01T00:00:00Z" | TIME_INVALID | device's clock
          "2026-11-21T10:15:00Z" | "+99999-01-01T00:00:00Z" | TIME_INVALID | device's clock
          "purchase" | "refund" | BODY_MALFORMED | purchase, load, cash-sale
          "purchase" | 0 | BODY_MALFORMED | type
          "type":"purchase", | | FIELD_MISSING | type
          ACCOUNT | | FIELD_MISSING | account
          ACCOUNT | "account":"card 1", | BODY_MALFORMED | 1 to 64 letters
          ACCOUNT | "account":17, | BODY_MALFORMED | account: text is expected
          ACCOUNT | "account":"@cash.EUR", | WRONG_ACCOUNT_KIND | the holder's
          ACCOUNT | "account":"card-1","tender":"cash", | FIELD_NOT_ALLOWED | tender
          ACCOUNT | "account":"card-1","openAs":"cash", | WRONG_ACCOUNT_KIND | purse or prepaid
          ACCOUNT | "account":"card-1","openAs":"wallet", | BODY_MALFORMED | openAs: one of
          AMOUNT | {"minor":0,"currency":"EUR"}, | AMOUNT_NOT_POSITIVE | above zero
          AMOUNT | {"minor":-250,"currency":"EUR"}, | AMOUNT_NOT_POSITIVE | above zero
          AMOUNT | {"minor":1000000000001,"currency":"EUR"}, | AMOUNT_TOO_LARGE | at most
          AMOUNT | {"minor":9223372036854775808,"currency":"EUR"}, | BODY_MALFORMED | minor
          AMOUNT | {"minor":2.5,"currency":"EUR"}, | BODY_MALFORMED | amount.minor: a whole number
          AMOUNT | {"minor":"250","currency":"EUR"}, | BODY_MALFORMED | amount.minor: a whole number
          AMOUNT | {"currency":"EUR"}, | BODY_MALFORMED | amount
          AMOUNT | {"minor":250}, | BODY_MALFORMED | amount.currency: required
          AMOUNT | {"minor":250,"currency":"euro"}, | BODY_MALFORMED | three capital letters
          AMOUNT | {"minor":250,"currency":"SEK"}, | ITEMS_DO_NOT_SUM | in its currency
          AMOUNT | 250, | BODY_MALFORMED | amount
          AMOUNT | {"minor":251,"currency":"EUR"}, | ITEMS_DO_NOT_SUM | add up
          AMOUNT | null, | FIELD_MISSING | amount
          "coffee" | "coffee with milk" | ITEM_INVALID | letters, digits
          "coffee" | null | BODY_MALFORMED | items[0].group: required
          "coffee" | "" | ITEM_INVALID | letters, digits
          2500 | 10001 | ITEM_INVALID | 0 to 10000
          2500 | -1 | ITEM_INVALID | 0 to 10000
          2500 | "25" | BODY_MALFORMED | items[0].vatBasisPoints
          [{"group" | [null,{"group" | BODY_MALFORMED | items
          }]} | }] | BODY_MALFORMED | not readable as JSON
          }]} | }]}{} | BODY_MALFORMED | more follows
          """)
  void aBadFieldIsRefusedWithItsReasonAndSentence(
      String part, String instead, String reason, String sentence) {
    byte[] body =
        bytes(
            GOOD.replaceFirst(
                Pattern.quote(written(part)), quoteReplacement(instead == null ? "" : instead)));
    long before = spool.depth();

    assertThatThrownBy(() -> intake.store(TILL, body))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal().reason()).isEqualTo(reason);
              assertThat(e.refusal().sentence()).contains(sentence).doesNotContain("saldo.");
            });
    assertThat(spool.depth()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type":"delivery","account":"card-1" | FIELD_MISSING | number
          "type":"delivery","number":1 | FIELD_MISSING | account
          "type":"delivery","account":"card-1","number":0 | NUMBER_INVALID | from 1
          "type":"delivery","account":"@cash.EUR","number":1 | WRONG_ACCOUNT_KIND | the holder's
          "type":"delivery","account":"card-1","number":1,"card":"tag:A1" | FIELD_NOT_ALLOWED | card
          "type":"wipe" | FIELD_MISSING | card
          "type":"wipe","card":"tag:A1","tender":"cash" | FIELD_NOT_ALLOWED | tender
          "type":"wipe","card":"tag:A1","amount":{"minor":-1,"currency":"EUR"} | AMOUNT_NOT_POSITIVE | zero
          "type":"cash-sale","amount":{"minor":1,"currency":"EUR"},"number":1 | FIELD_NOT_ALLOWED | number
          """)
  void aBadReportAboutAMediumIsRefusedToo(String fields, String reason, String sentence) {
    byte[] body = bytes("{\"seq\":1,\"at\":\"2026-11-21T10:15:00Z\"," + fields + "}");

    assertThatThrownBy(() -> intake.store(TILL, body))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal().reason()).isEqualTo(reason);
              assertThat(e.refusal().sentence()).contains(sentence);
            });
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "quantityMl":40500, | | FIELD_MISSING | quantityMl
          "quantityMl":40500, | "quantityMl":0, | FILLING_INVALID | release the hold
          "quantityMl":40500, | "quantityMl":-1, | FILLING_INVALID | from 1
          "quantityMl":40500, | "quantityMl":100000001, | FILLING_INVALID | from 1
          "quantityMl":40500, | "quantityMl":40.5, | BODY_MALFORMED | quantityMl
          "product":"P_DIESEL", | | FIELD_MISSING | product
          "product":"P_DIESEL", | "product":" ", | FILLING_INVALID | id of a product
          "unitMilliMinor":179900, | | FIELD_MISSING | unitMilliMinor
          "unitMilliMinor":179900, | "unitMilliMinor":-1, | FILLING_INVALID | price of a litre
          "odometerKm":420117, | "odometerKm":-1, | FILLING_INVALID | leave it out
          "card":"tag:A1", | | FIELD_MISSING | card
          "card":"tag:A1", | "card":"tag:A1","account":"van", | FIELD_NOT_ALLOWED | account
          "card":"tag:A1", | "card":"tag:A1","tender":"cash", | FIELD_NOT_ALLOWED | tender
          "minor":7286 | "minor":0 | AMOUNT_NOT_POSITIVE | above zero
          T10:14:00Z | T11:20:01Z | TIME_INVALID | in the future
          2026-11-21T10:14:00Z | 1996-11-21T10:14:00Z | TIME_INVALID | the device's clock
          "hold":"auth:pump-1:k1" | "hold":"k 1" | BODY_MALFORMED | hold
          "type":"filling" | "type":"purchase" | FIELD_NOT_ALLOWED | product
          """)
  void aBadFillingIsRefusedToo(String part, String instead, String reason, String sentence) {
    String body = FILLING.replaceFirst(Pattern.quote(part), instead == null ? "" : instead);

    assertThatThrownBy(() -> intake.store(TILL, bytes(body)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal().reason()).isEqualTo(reason);
              assertThat(e.refusal().sentence()).contains(sentence);
            });
  }

  private static String written(String part) {
    return part.replace("AMOUNT", AMOUNT).replace("ACCOUNT", ACCOUNT);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "''|empty\n[]|object\n17|object\nnull|object\nhello|JSON")
  void aBodyThatIsNoObjectIsRefused(String body, String sentence) {
    assertThatThrownBy(() -> intake.store(TILL, bytes(body)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aDeeplyNestedBodyIsRefused() {
    assertThatThrownBy(() -> intake.store(TILL, bytes("[".repeat(100_000))))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aDamagedBodyIsStoredOrRefusedButNeverCrashes() {
    byte[] good = bytes(GOOD);
    Seeded.cases(FUZZED)
        .check(random -> storedOrRefused(() -> intake.store(TILL, damaged(good, random))));
  }

  @Test
  void aDamagedBatchIsStoredOrRefusedButNeverCrashes() {
    byte[] good = bytes("{\"transactions\":[" + GOOD + "," + GOOD + "]}");
    Seeded.cases(FUZZED)
        .check(random -> storedOrRefused(() -> intake.storeBatch(TILL, damaged(good, random))));
  }

  private static void storedOrRefused(Runnable report) {
    try {
      report.run();
    } catch (RefusedException e) {
      assertThat(e.refusal().sentence()).isNotBlank();
    }
  }

  private static byte[] damaged(byte[] good, RandomGenerator random) {
    byte[] body = good.clone();
    for (int change = random.nextInt(3); change >= 0; change--) {
      int at = random.nextInt(body.length);
      switch (random.nextInt(3)) {
        case 0 -> body[at] = (byte) random.nextInt(256);
        case 1 -> body = Arrays.copyOf(body, Math.max(1, at));
        default -> body[at] = body[random.nextInt(body.length)];
      }
    }
    return body;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
