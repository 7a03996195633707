package saldo.gateway.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.gateway.device.DeviceIdentity;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.online.Authoriser.Asked;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/** A fuel terminal asks for the most that a motorist could take, and gets what is there. */
@Tag("S2.011")
class AskingUpToTest {
  private static final DeviceIdentity PUMP =
      new DeviceIdentity(LedgerId.of("fuel"), "pump-1", "pump-1", "station");

  private final Book book = new Book();
  private final Authoriser authoriser = new Authoriser(book);

  @Test
  void asMuchAsIsAskedForIsSetAsideIfItIsThere() {
    Asked asked = ask("k1", 15_000);
    assertThat(held(asked)).isEqualTo(15_000);
    assertThat(asked.request().id()).isEqualTo(CommandId.of("auth:pump-1:k1"));
  }

  @Test
  void elseWhatIsThereIsSetAside() {
    book.availableMinor = 6_050;
    Asked asked = ask("k1", 15_000);
    assertThat(held(asked)).isEqualTo(6_050);
    assertThat(asked.request().id()).isEqualTo(CommandId.of("auth:pump-1:k1.up-to-2"));
    assertThat(((PlaceHold) asked.request().command()).service()).isEqualTo(HoldService.FUEL);
  }

  @Test
  void whatALimitLeavesIsLessStill() {
    book.availableMinor = 6_050;
    book.limitMinor = 2_500;
    assertThat(held(ask("k1", 15_000))).isEqualTo(2_500);
  }

  @Test
  void theSameRequestAgainGetsTheSameWhateverIsThereMeanwhile() {
    book.availableMinor = 6_050;
    Asked first = ask("k1", 15_000);
    book.availableMinor = 99_000;
    assertThat(ask("k1", 15_000)).isEqualTo(first);
    assertThat(book.holds.values()).containsExactly(6_050L);
    assertThat(held(ask("k2", 15_000))).isEqualTo(15_000);
  }

  @Test
  void ofNothingNothingIsSetAside() {
    book.availableMinor = 0;
    Asked asked = ask("k1", 15_000);
    assertThat(asked.outcome())
        .get()
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            refused -> assertThat(refused.reason()).isEqualTo(RejectionReason.INSUFFICIENT_FUNDS));
    assertThat(book.asked).hasSize(1);
  }

  @Test
  void withoutAnAnswerTheSameRequestGoesOnWhereItWas() {
    book.availableMinor = 6_050;
    book.silentFrom = 2;
    assertThat(ask("k1", 15_000).outcome()).isEmpty();
    book.silentFrom = Integer.MAX_VALUE;
    assertThat(held(ask("k1", 15_000))).isEqualTo(6_050);
    assertThat(book.holds).hasSize(1);
  }

  @Test
  void aLedgerThatGoesOnRefusingIsNotAskedForEver() {
    book.grudging = true;
    assertThat(ask("k1", 15_000).outcome()).get().isInstanceOf(Outcome.Rejected.class);
    assertThat(book.asked).hasSize(Remainder.MOST_ATTEMPTS);
  }

  @Test
  void anItemIsForAsMuchAsIsSetAside() {
    book.availableMinor = 6_050;
    Asked asked =
        ask(
            "k1",
            hold(
                15_000,
                """
                ,"items":[{"group":"diesel","amount":{"minor":15000,"currency":"EUR"},\
                "vatBasisPoints":0}]\
                """));
    assertThat(((PlaceHold) asked.request().command()).items())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.group()).isEqualTo("diesel");
          assertThat(item.amount().minor()).isEqualTo(6_050);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"release-hold\",\"hold\":\"auth:pump-1:k1\"}",
        "{\"type\":\"purchase\",\"account\":\"van\",\"amount\":{\"minor\":1,\"currency\":\"EUR\"}}"
      })
  void onlyAHoldMayBeForLess(String json) {
    assertThatThrownBy(() -> ask("k1", json))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().reason()).isEqualTo("COMMAND_NOT_UP_TO"));
    assertThat(book.asked).isEmpty();
  }

  private Asked ask(String key, long minor) {
    return ask(key, hold(minor, ""));
  }

  private Asked ask(String key, String json) {
    return authoriser.askUpTo(Authoriser.request(PUMP, key, json.getBytes(UTF_8)), key);
  }

  private static String hold(long minor, String more) {
    return """
    {"type":"place-hold","card":"tag:A1","amount":{"minor":%d,"currency":"EUR"},\
    "expiresAt":"2026-11-21T10:45:00Z","purpose":"pump 2","service":"fuel"%s}\
    """
        .formatted(minor, more);
  }

  private long held(Asked asked) {
    assertThat(asked.outcome()).get().isInstanceOf(Outcome.Accepted.class);
    long minor = ((PlaceHold) asked.request().command()).amount().minor();
    assertThat(book.holds).containsEntry(EntryId.of(asked.request().id()), minor);
    return minor;
  }

  /** Answers as the ledger does, and always the same to one id. */
  private static final class Book implements LedgerLink {
    final Map<EntryId, Long> holds = new LinkedHashMap<>();
    final Map<CommandId, Envelope<LedgerCommand>> asked = new LinkedHashMap<>();
    private final Map<CommandId, Outcome> outcomes = new HashMap<>();
    long availableMinor = 50_000;
    long limitMinor = Long.MAX_VALUE;
    int silentFrom = Integer.MAX_VALUE;
    boolean grudging;

    @Override
    public Optional<Outcome> ask(Envelope<LedgerCommand> command, Duration patience) {
      Envelope<LedgerCommand> before = asked.putIfAbsent(command.id(), command);
      assertThat(before == null ? command : before).as("one id, one request").isEqualTo(command);
      Outcome outcome =
          outcomes.computeIfAbsent(
              command.id(), _ -> place(command, ((PlaceHold) command.command())));
      return asked.size() >= silentFrom ? Optional.empty() : Optional.of(outcome);
    }

    private Outcome place(Envelope<LedgerCommand> command, PlaceHold hold) {
      long minor = hold.amount().minor();
      long available = grudging ? minor - 1 : availableMinor;
      EntryId entry = EntryId.of(command.id());
      if (minor > available) {
        return new Outcome.Rejected(
            command.ledger(),
            entry,
            RejectionReason.INSUFFICIENT_FUNDS,
            "There is too little money.",
            Map.of("available", available + " EUR", "requested", minor + " EUR"));
      }
      if (minor > limitMinor) {
        return new Outcome.Rejected(
            command.ledger(),
            entry,
            RejectionReason.LIMIT_EXCEEDED,
            "That is too much for a day.",
            Map.of("allowed", limitMinor + " EUR", "wouldBe", minor + " EUR"));
      }
      holds.put(entry, minor);
      return new Outcome.Accepted(
          command.ledger(), entry, 1, 1, Instant.EPOCH, List.of("hold-placed"), List.of());
    }

    @Override
    public void close() {}
  }
}
