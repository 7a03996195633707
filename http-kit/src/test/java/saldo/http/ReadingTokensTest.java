package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is read of a token once is what the framework would say each time. */
@Tag("D12")
class ReadingTokensTest {
  private JsonWebToken framework;
  private JsonWebToken read;

  @BeforeEach
  void anna() throws GeneralSecurityException, ParseException {
    KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    String token =
        Jwt.issuer("saldo")
            .upn("anna")
            .groups(Set.of(Roles.CASHIER, Permissions.MANUAL_ENTRY))
            .claim(Caller.LEDGER, "canteen")
            .claim(Caller.ORGANISATION, List.of("mensa", "sports"))
            .expiresIn(60)
            .sign(keys.getPrivate());
    framework =
        new DefaultJWTParser(new JWTAuthContextInfo(keys.getPublic(), "saldo")).parse(token);
    read = VerifiedToken.of(framework);
  }

  @Test
  void everyClaimIsTheSame() {
    assertThat(read.getClaimNames())
        .isSubsetOf(framework.getClaimNames())
        .contains(Caller.LEDGER, Caller.ORGANISATION, Claims.exp.name(), Claims.raw_token.name());
    for (String claim : framework.getClaimNames()) {
      assertThat(read.<Object>getClaim(claim)).as(claim).isEqualTo(framework.getClaim(claim));
    }
  }

  @Test
  void soIsWhatStandardsKnowByOtherNames() {
    assertThat(read.getName()).isEqualTo("anna");
    assertThat(read.getGroups()).containsExactlyInAnyOrderElementsOf(framework.getGroups());
    assertThat(read.getExpirationTime()).isEqualTo(framework.getExpirationTime());
    assertThat(read.getRawToken()).isEqualTo(framework.getRawToken());
  }

  @Test
  void whatItDoesNotSayIsNotThere() {
    assertThat(read.<Object>getClaim(Caller.TERMINAL)).isNull();
    assertThat(new Caller(read).claim(Caller.TERMINAL)).isEmpty();
  }

  @Test
  void aCallerIsLimitedByAClaimOfAnyType() {
    assertThat(new Caller(read).organisation()).isPresent();
    assertThat(new Caller(read).claim(Caller.LEDGER)).contains("canteen");
  }
}
