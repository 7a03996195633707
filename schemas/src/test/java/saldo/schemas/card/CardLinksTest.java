package saldo.schemas.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.schemas.AccountId;
import saldo.schemas.Dated;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Terms;

class CardLinksTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");
  private static final AccountLink LINK =
      new AccountLink(
          AccountId.of("card-4711"), new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN));
  private static final CardLinks LINKS =
      new CardLinks(
          since("profile"),
          since("group"),
          since("bearer"),
          since("vehicle"),
          since("service-point"),
          List.of(new Dated<>(TUESDAY, LINK)));

  @ParameterizedTest
  @EnumSource
  void eachAttributeHasItsOwnLinks(Attribute attribute) {
    String value = attribute.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(LINKS.at(attribute, TUESDAY)).contains(value);
    assertThat(LINKS.at(attribute, MONDAY)).isEmpty();
    assertThat(CardLinks.NONE.at(attribute, TUESDAY)).isEmpty();
    assertThat(LINKS.account(TUESDAY)).contains(LINK);
    assertThat(LINKS.account(MONDAY)).isEmpty();
  }

  private static List<Dated<String>> since(String value) {
    return List.of(new Dated<>(TUESDAY, value));
  }
}
