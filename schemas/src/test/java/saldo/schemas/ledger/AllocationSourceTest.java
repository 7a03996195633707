package saldo.schemas.ledger;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saldo.schemas.AccountId;

class AllocationSourceTest {

  @Test
  void somebodyPaysAndNobodyElse() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AllocationSource(null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AllocationSource(Tender.SUBSIDY, AccountId.of("acme")))
        .withMessageContaining("one source");
  }

  @Test
  void nobodyPutsCashOnEachCard() {
    Set<Tender> others = EnumSet.complementOf(EnumSet.of(Tender.SUBSIDY, Tender.INVOICE));
    for (Tender tender : others) {
      assertThatIllegalArgumentException().isThrownBy(() -> AllocationSource.of(tender));
    }
  }
}
