package saldo.machine.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand;

class BatchesTest {
  private static final Layout LAYOUT = Layout.of("bench", 3, 50);
  private final Batches batches = new Batches();

  @Test
  void purchasesVisitEveryAccountOfEveryLedger() throws Exception {
    Set<String> visited = new HashSet<>();

    for (var envelope : read(batches.purchases(LAYOUT, 150))) {
      MoneyCommand.Purchase purchase = (MoneyCommand.Purchase) envelope.command();
      visited.add(envelope.ledger() + "|" + purchase.account());
    }

    assertThat(visited).hasSize(150);
  }

  @Test
  void whatIsSpentOnEachLedgerIsKnown() throws Exception {
    Batch batch = batches.purchases(LAYOUT, 1_000);
    Map<LedgerId, Long> spent = new HashMap<>();

    for (var envelope : read(batch)) {
      MoneyCommand.Purchase purchase = (MoneyCommand.Purchase) envelope.command();
      spent.merge(envelope.ledger(), purchase.amount().minor(), Long::sum);
    }

    assertThat(batch.spentMinor()).isEqualTo(spent);
  }

  @Test
  void noTwoCommandsHaveTheSameId() throws Exception {
    Set<String> ids = new HashSet<>();

    for (Batch batch : List.of(batches.openings(LAYOUT), batches.purchases(LAYOUT, 100))) {
      read(batch).forEach(envelope -> ids.add(envelope.id().value()));
    }

    assertThat(ids).hasSize(250);
  }

  @Test
  void theKeyOfARecordIsItsLedger() throws Exception {
    Batch batch = batches.loads(LAYOUT);
    List<Envelope<LedgerCommand>> envelopes = read(batch);

    for (int i = 0; i < batch.size(); i++) {
      assertThat(new String(batch.key(i), UTF_8)).isEqualTo(envelopes.get(i).ledger().value());
    }
  }

  private static List<Envelope<LedgerCommand>> read(Batch batch) throws Exception {
    List<Envelope<LedgerCommand>> envelopes = new ArrayList<>();
    for (byte[] command : batch.commands()) {
      envelopes.add(SaldoJson.mapper().readValue(command, new TypeReference<>() {}));
    }
    return envelopes;
  }
}
