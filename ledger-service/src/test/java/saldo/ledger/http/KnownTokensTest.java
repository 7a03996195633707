package saldo.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.http.testing.ProblemDocument.isProblem;
import static saldo.ledger.http.Requests.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;

/** The service has the memory of verified tokens, and it lets nobody in who does not belong. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class KnownTokensTest {
  @Inject JWTParser parser;

  @Test
  void whatAuthenticatesRequestsVerifiesATokenOnce() throws ParseException {
    String token = Tokens.of(Roles.ADMIN);

    assertThat(parser.parse(token)).isSameAs(parser.parse(token));
  }

  @Test
  void aKnownTokenOpensNoMoreThanBefore() {
    String token = Tokens.ofLedger("fuel-club");
    for (int i = 0; i < 2; i++) {
      isProblem(as(token).get("/ledgers/canteen/accounts").then(), 403, "OTHER_LEDGER");
      isProblem(as(token).get("/ledgers/fuel-club/accounts").then(), 503, "STARTING");
    }
    String signature = token.substring(token.lastIndexOf('.'));
    String forged = Tokens.ofLedger("canteen").replaceAll("\\.[^.]*$", signature);
    isProblem(as(forged).get("/ledgers/canteen/accounts").then(), 401, "TOKEN_INVALID");
  }
}
