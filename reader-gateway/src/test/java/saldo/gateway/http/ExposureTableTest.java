package saldo.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.gateway.fuel.poll.ExposureReport.AtReaders;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.Exposure.Policy;

/** What may be spent at readers, for spreadsheets. */
class ExposureTableTest {
  @Test
  void anAccountSaysHowMuchMoreThanIsThereMayBeSpent() {
    AtReaders row =
        new AtReaders(AccountId.of("acme"), "EUR", Policy.HOME_READER, -500, 2, 10_000, 10_500);
    assertThat(ReadersResource.EXPOSURE.text(List.of(row)))
        .isEqualTo(
            """
            account,currency,policy,availableMinor,readers,reservedMinor,overMinor
            acme,EUR,home-reader,-500,2,10000,10500
            """
                .replace("\n", "\r\n"));
  }
}
