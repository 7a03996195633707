package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario.Then;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.RejectionReason;

/** A refusal says in one sentence what was wrong, with its numbers. */
class SentencesTest {

  @Test
  void theNumbersAreInIt() {
    assertThat(sentence(given(purse("anna"), load("anna", 500)).when(pay("anna", 501))))
        .isEqualTo("5.01 EUR is more than the available 5.00 EUR: load the account or take less.");
  }

  @Test
  void amountsAreWrittenAsTheirCurrencyDoes() {
    Map<String, String> yen = Map.of("amount", "-500 JPY");
    assertThat(Sentences.of(RejectionReason.AMOUNT_NOT_POSITIVE, yen)).contains("-500 JPY");
    Map<String, String> dinar = Map.of("amount", "0 KWD");
    assertThat(Sentences.of(RejectionReason.AMOUNT_NOT_POSITIVE, dinar)).contains("0.000 KWD");
  }

  @Test
  void anEntryOfABulkIsNamedByItsPosition() {
    Bulk bulk =
        new Bulk(Bulk.Mode.ATOMIC, List.of(purse("anna"), new Reverse(entry("sale"), "mistake")));
    assertThat(sentence(given().when(bulk)))
        .startsWith("Entry 2: There is no entry sale of the last 35 days");
  }

  @ParameterizedTest
  @EnumSource(RejectionReason.class)
  void everyReasonHasOne(RejectionReason reason) {
    assertThat(Sentences.of(reason, Map.of())).matches("[A-Z{].*\\.");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void nothingIsLeftOpenInIt(Decision.Rejected<LedgerEvent, RejectionReason> refusal) {
    assertThat(Sentences.of(refusal.reason(), refusal.details())).doesNotContain("{", "}", "null");
  }

  static Stream<Decision<LedgerEvent, RejectionReason>> refusals() {
    return new RefusalPrecedenceTest().refusals();
  }

  private static String sentence(Then<Book, LedgerEvent, RejectionReason> then) {
    return then.decision() instanceof Decision.Rejected<LedgerEvent, RejectionReason> rejected
        ? Sentences.of(rejected.reason(), rejected.details())
        : "accepted";
  }
}
