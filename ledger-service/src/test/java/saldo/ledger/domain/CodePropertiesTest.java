package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.ledger.domain.Code.Status;
import saldo.ledger.domain.Run.Effect;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.LedgerEvent;

/** What holds for codes after every command of any stream. */
@Tag("I30")
class CodePropertiesTest {

  @Test
  void aCodeNeverPaysMoreThanItsAmount() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      Map<EntryId, Long> paid = new HashMap<>();
      for (Effect effect : run.effects()) {
        for (LedgerEvent event : effect.events()) {
          if (event instanceof CodeRedeemed e) {
            paid.merge(e.code(), e.amount().minor(), Long::sum);
          }
        }
      }
      paid.forEach(
          (id, minor) -> assertThat(minor).isLessThanOrEqualTo(code(run, id).amount().minor()));
    });
  }

  @Test
  void aCodeThatIsNotDivisiblePaysOnceAndNoneAfterItsEnd() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      Set<EntryId> over = new HashSet<>();
      for (Effect effect : run.effects()) {
        for (LedgerEvent event : effect.events()) {
          EntryId code = code(event);
          if (code != null) {
            assertThat(over).as("%s", effect).doesNotContain(code);
            boolean goesOn = event instanceof CodeRedeemed && code(run, code).divisible();
            if (!goesOn) {
              over.add(code);
            }
          }
        }
      }
    });
  }

  @Test
  void theVouchersAreWhatIsLeftOnAllTickets() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      Map<String, Long> left = new HashMap<>();
      for (Code code : run.book().codes().values()) {
        if (code.isTicket()) {
          left.merge(code.left().currency(), code.left().minor(), Long::sum);
        }
      }
      for (AccountSnapshot account : run.book().accounts().values()) {
        if (account.kind() == AccountKind.VOUCHERS) {
          assertThat(account.balanceMinor()).isEqualTo(left.getOrDefault(account.currency(), 0L));
        }
      }
    });
  }

  @Test
  void whatHasEndedHasNothingLeft() {
    LedgerPropertiesTest.afterEachCommand((run, effects) ->
        assertThat(run.book().codes().values())
            .allMatch(code -> (code.status() == Status.OPEN) == (code.left().minor() > 0)));
  }

  private static Code code(Run run, EntryId id) {
    return Objects.requireNonNull(run.book().code(id));
  }

  /** The code that an event uses or ends. */
  private static @Nullable EntryId code(LedgerEvent event) {
    return switch (event) {
      case CodeRedeemed e -> e.code();
      case CodeCancelled e -> e.code();
      case CodeExpired e -> e.code();
      case LedgerEvent e -> null;
    };
  }
}
