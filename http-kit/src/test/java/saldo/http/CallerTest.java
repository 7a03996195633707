package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.http.Thrown.problemOf;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  @Test
  void aTokenOpensItsLedgerAndNoOther() {
    Caller caller = new Caller(Bearer.of("canteen"));

    assertThat(caller.ledger("canteen")).hasToString("canteen");
    assertThat(problemOf(() -> caller.ledger("fuel")).reason()).isEqualTo("OTHER_LEDGER");
    assertThat(problemOf(() -> caller.ledger("*")).reason()).isEqualTo("MALFORMED");
  }

  @Test
  void aTokenOfEveryLedgerOpensEach() {
    assertThat(new Caller(Bearer.of("*")).ledger("fuel")).hasToString("fuel");
  }

  @Test
  void aTokenForOneOrganisationOpensAPartOfItsLedger() {
    Caller caller =
        new Caller(Bearer.saying(Map.of("ledger", "canteen", Caller.ORGANISATION, "acme")));

    assertThat(caller.organisation()).contains("acme");
    assertThat(caller.ledgerOrPart("canteen")).hasToString("canteen");
    assertThat(problemOf(() -> caller.ledgerOrPart("fuel")).reason()).isEqualTo("OTHER_LEDGER");
    assertThat(problemOf(() -> caller.ledger("canteen")).reason()).isEqualTo("ONE_ORGANISATION");
  }

  @Test
  void whatIsNoTextLimitsAllTheSame() {
    Caller caller =
        new Caller(Bearer.saying(Map.of("ledger", "canteen", Caller.ORGANISATION, Map.of("a", 1))));

    assertThat(problemOf(() -> caller.ledger("canteen")).reason()).isEqualTo("ONE_ORGANISATION");
  }

  @Test
  void aTokenWithoutALedgerOpensNone() {
    Caller caller = new Caller(Bearer.saying(Map.of()));

    assertThat(problemOf(() -> caller.ledger("canteen")).status()).isEqualTo(403);
    assertThat(caller.name()).isEmpty();
  }

  @Test
  void whoLacksARoleIsToldWhichWouldDo() {
    Caller caller = new Caller(Bearer.of("canteen", Roles.CASHIER));

    assertThat(caller.hasRole(Roles.CASHIER)).isTrue();
    assertThat(caller.hasRole(Roles.ADMIN)).isFalse();
    Problem problem =
        problemOf(() -> {
          throw Caller.roleMissing(Set.of(Roles.FINANCE, Roles.ADMIN));
        });
    assertThat(problem.reason()).isEqualTo("ROLE_MISSING");
    assertThat(problem.details()).containsEntry("roles", "admin, finance");
  }
}
