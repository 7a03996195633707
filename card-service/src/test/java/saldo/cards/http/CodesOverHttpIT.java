package saldo.cards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static saldo.cards.http.Commands.givenAnActiveCard;
import static saldo.cards.http.Commands.newKey;
import static saldo.cards.http.Commands.newNumber;
import static saldo.cards.http.Requests.LEDGER;
import static saldo.cards.http.Requests.as;
import static saldo.cards.http.Requests.post;
import static saldo.http.testing.ProblemDocument.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saldo.cards.code.Reading;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithKafka;

/** QR codes through the whole service: made, shown once, read again. */
@QuarkusTest
@TestProfile(WithKafka.class)
class CodesOverHttpIT {
  private static final float DPI = 200;

  @BeforeEach
  void ready() {
    Commands.awaitReady();
    Surroundings.define();
  }

  @Test
  void aNewCodeIsGoodAndTheOneBeforeIsDead() {
    String number = givenAnActiveCard("maria");
    JsonPath first = newCode(number);
    check(first.getString("code"), first.getLong("lastSeq"))
        .body("valid", equalTo(true))
        .body("number", equalTo(number));

    JsonPath second = newCode(number);

    assertThat(second.getString("svg"))
        .startsWith("<svg ")
        .doesNotContain(second.getString("code"));
    check(second.getString("code"), second.getLong("lastSeq")).body("valid", equalTo(true));
    check(first.getString("code"), second.getLong("lastSeq"))
        .body("valid", equalTo(false))
        .body("sentence", containsString("No card is known by this medium"));
    assertThat(Surroundings.stored())
        .isNotEmpty()
        .noneMatch(record -> record.contains(second.getString("code")));
  }

  @Test
  void aPictureIsReadAsTheCode() throws IOException {
    String number = givenAnActiveCard("maria");
    Response png = picture(number, "image/png");
    Response svg = picture(givenAnActiveCard("maria"), "image/svg+xml");

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
    check(Reading.codes(picture).getFirst(), 0)
        .body("valid", equalTo(true))
        .body("number", equalTo(number));
    assertThat(png.header("Cache-Control")).isEqualTo("no-store");
    assertThat(svg.asString()).startsWith("<svg xmlns");
  }

  @Test
  void aCodeIsShownOnlyOnce() {
    String number = givenAnActiveCard("maria");
    String key = newKey();
    Requests.code(Roles.CARD_OFFICER, key, number).statusCode(200);

    isProblem(Requests.code(Roles.CARD_OFFICER, key, number), 409, "CODE_ALREADY_GIVEN")
        .body("detail", containsString("use a new key for a new code"));
  }

  @Test
  void aCardThatIsUnknownOrClosedGetsNone() {
    isProblem(Requests.code(Roles.ADMIN, newKey(), newNumber()), 404, "CARD_UNKNOWN");
    isProblem(
        as(Tokens.of(Roles.ADMIN))
            .header("Idempotency-Key", newKey())
            .accept("image/png")
            .post(LEDGER + "/cards/" + newNumber() + "/code")
            .then(),
        404,
        "CARD_UNKNOWN");
    String closed = givenAnActiveCard("maria");
    Commands.done(
        Roles.ADMIN,
        """
        {"type":"close-card","number":"%s","reason":"over"}\
        """
            .formatted(closed));
    isProblem(Requests.code(Roles.ADMIN, newKey(), closed), 422, "WRONG_STATUS");
  }

  @Test
  void aSheetHasACodeForEachCardAndSaysForWhichNot() throws IOException {
    String one = givenAnActiveCard("maria");
    String two = givenAnActiveCard("jan");
    String unknown = newNumber();
    String body = sheet(one, unknown, two);
    String key = newKey();

    Response answer =
        post(Roles.CARD_OFFICER, key, "/cards/codes", body)
            .statusCode(200)
            .contentType("application/pdf")
            .header("Cache-Control", "no-store")
            .extract()
            .response();

    try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Kantine Süd", "Maria Öztürk", "Jan Novák", "There is no card " + unknown)
          .contains(one.replaceAll("(.{4})(?!$)", "$1 "));
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      int half = page.getWidth() / 2;
      for (int x : new int[] {0, half}) {
        BufferedImage card = page.getSubimage(x, 0, half, page.getHeight() / 4);
        String code = Reading.codes(card).getFirst();
        check(code, 0).body("valid", equalTo(true)).body("number", equalTo(x == 0 ? one : two));
      }
    }
    // a retry: two have their codes, and one would be there by now
    isProblem(
        post(Roles.CARD_OFFICER, key, "/cards/codes", sheet(one, two)), 409, "CODE_ALREADY_GIVEN");
  }

  @Test
  void aSheetWithNothingToPrintIsNone() {
    String one = newNumber();
    String two = newNumber();

    isProblem(post(Roles.ADMIN, newKey(), "/cards/codes", sheet(one, two)), 422, "NO_CODE_GIVEN")
        .body("details", hasKey(one))
        .body("details", hasKey(two));
  }

  private static JsonPath newCode(String number) {
    return Requests.code(Roles.CARD_OFFICER, newKey(), number)
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .body("number", equalTo(number))
        .extract()
        .jsonPath();
  }

  private static Response picture(String number, String type) {
    return as(Tokens.of(Roles.CARD_OFFICER))
        .header("Idempotency-Key", newKey())
        .accept(type)
        .post(LEDGER + "/cards/" + number + "/code")
        .then()
        .statusCode(200)
        .contentType(type)
        .extract()
        .response();
  }

  /** Once the read model has what it is about. */
  private static ValidatableResponse check(String code, long minSeq) {
    String body =
        """
        {"code":"%s"}\
        """
            .formatted(code);
    return post(Roles.CASHIER, "none", "/cards/check?minSeq=" + minSeq, body).statusCode(200);
  }

  private static String sheet(String... numbers) {
    return """
    {"numbers":["%s"],"title":"Kantine Süd"}\
    """
        .formatted(String.join("\",\"", numbers));
  }
}
