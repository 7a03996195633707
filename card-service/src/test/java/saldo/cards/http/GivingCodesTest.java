package saldo.cards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saldo.cards.http.CodeGiver.Given;
import saldo.cards.http.CodeGiver.Refused;
import saldo.cards.http.CodeGiver.Result;
import saldo.http.CommandPost;
import saldo.http.Problem;
import saldo.kit.client.KafkaUnavailableException;
import saldo.schemas.CardNumber;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.ReissueCode;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;

class GivingCodesTest {
  private static final LedgerId LEDGER = LedgerId.of("canteen");
  private static final CardNumber N = CardNumber.of("C_1");
  private static final Envelope<CardNumber> REQUEST =
      new Envelope<>(CommandId.of("k"), LEDGER, Origin.of("anna"), null, N);

  private final List<Envelope<CardCommand>> sent = new ArrayList<>();

  @Test
  void onlyTheHashOfACodeIsSent() throws JsonProcessingException {
    Result result =
        give((_, _) -> Optional.of(new CardOutcome.Accepted(LEDGER, entry(), 7, 8, Instant.EPOCH)));

    Given given = assertThat(result).asInstanceOf(type(Given.class)).actual();
    assertThat(given.lastSeq()).isEqualTo(8);
    assertThat(sent.getFirst().command())
        .isEqualTo(new ReissueCode(N, MediumId.ofCode(given.code().text()), "new code"));
    assertThat(SaldoJson.mapper().writeValueAsString(sent.getFirst()))
        .doesNotContain(given.code().text());
    assertThat(given.toString()).doesNotContain(given.code().text());
  }

  @Test
  void eachCodeIsAnother() {
    CommandPost.Client<CardCommand, CardOutcome> client =
        (_, _) -> Optional.of(new CardOutcome.Accepted(LEDGER, entry(), 7, 8, Instant.EPOCH));
    give(client);
    give(client);

    assertThat(sent.get(0).command()).isNotEqualTo(sent.get(1).command());
  }

  @Test
  void aKeyThatWasUsedBeforeIsToldToTakeANewOne() {
    Problem why = why(rejected(CardRejection.IDEMPOTENCY_CONFLICT));

    assertThat(why.status()).isEqualTo(409);
    assertThat(why.reason()).isEqualTo("CODE_ALREADY_GIVEN");
    assertThat(why.detail()).contains("use a new key for a new code");
  }

  @Test
  void whatTheRulesRefuseIsToldAsTheySayIt() {
    Problem why = why(rejected(CardRejection.WRONG_STATUS));

    assertThat(why.status()).isEqualTo(422);
    assertThat(why.reason()).isEqualTo("WRONG_STATUS");
    assertThat(why.detail()).isEqualTo("because");
  }

  @Test
  void aCodeThatIsNotConfirmedIsNotShown() {
    Problem why = why((_, _) -> Optional.empty());

    assertThat(why.status()).isEqualTo(503);
    assertThat(why.reason()).isEqualTo("NOT_YET");
    assertThat(why.detail()).contains("with a new Idempotency-Key");
  }

  @Test
  void withKafkaAwayThereIsNoCode() {
    Problem why =
        why((_, _) -> {
          throw new KafkaUnavailableException("gone", new IllegalStateException());
        });

    assertThat(why.reason()).isEqualTo("KAFKA_UNAVAILABLE");
  }

  private Problem why(CommandPost.Client<CardCommand, CardOutcome> client) {
    return assertThat(give(client)).asInstanceOf(type(Refused.class)).actual().why();
  }

  private Result give(CommandPost.Client<CardCommand, CardOutcome> client) {
    CodeGiver codes =
        new CodeGiver((command, patience) -> {
          sent.add(command);
          return client.ask(command, patience);
        });
    return codes.give(REQUEST, "new code");
  }

  private static CommandPost.Client<CardCommand, CardOutcome> rejected(CardRejection reason) {
    return (_, _) ->
        Optional.of(new CardOutcome.Rejected(LEDGER, entry(), reason, "because", Map.of()));
  }

  private static EntryId entry() {
    return new EntryId("k");
  }
}
