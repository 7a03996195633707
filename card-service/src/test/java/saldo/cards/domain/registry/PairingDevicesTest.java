package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.TERMINAL;
import static saldo.schemas.registry.RegistryRejection.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.*;
import saldo.schemas.registry.RegistryRejection;

/** Which device speaks for a terminal, by a code that is said once and in time. */
@Tag("D12")
class PairingDevicesTest {
  private static final int CODE = 1;
  private static final int NEWER_CODE = 2;
  private static final int SECRET = 3;
  private static final int NEWER_SECRET = 4;
  private static final Define[] TILL = {
    acme(),
    define("canteen", servicePoint(null), YESTERDAY),
    define("till-1", terminal(1, null), YESTERDAY)
  };

  @Test
  void aCodeIsOfferedForAQuarterOfAnHourAndOnlyItsHashIsKept() {
    given(TILL)
        .when(offer("till-1", CODE))
        .then(new PairingOffered("till-1", hash(CODE), NOW.plus(Duration.ofMinutes(15)), WHY));
  }

  @Test
  void theDeviceThatSaysTheCodeSpeaksForTheTerminal() {
    given(and(offer("till-1", CODE)))
        .when(pair("till-1", CODE, SECRET))
        .then(new DevicePaired("till-1", hash(CODE), hash(SECRET), WHY))
        .thenState(registry ->
            assertThat(device(registry)).isEqualTo(new Pairing.Device(hash(SECRET), NOW, NOW)));
  }

  @Test
  void aCodeIsUsedOnce() {
    given(and(offer("till-1", CODE), pair("till-1", CODE, SECRET)))
        .when(pair("till-1", CODE, NEWER_SECRET))
        .thenRefused(PAIRING_CODE_USED);
  }

  @Test
  void aCodeIsGoodUntilItExpires() {
    Instant until = NOW.plus(Duration.ofMinutes(15));
    Registry offered = fold(Registry.EMPTY, NOW, and(offer("till-1", CODE)));
    RegistryCommand pair = pair("till-1", CODE, SECRET);

    assertThat(decide(offered, pair, until.minusNanos(1))).isInstanceOf(Decision.Accepted.class);
    assertThat(decide(offered, pair, until))
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(PAIRING_CODE_EXPIRED));
  }

  @Test
  void aNewCodeEndsTheOneBefore() {
    given(and(offer("till-1", CODE), offer("till-1", NEWER_CODE)))
        .when(pair("till-1", CODE, SECRET))
        .thenRefused(PAIRING_CODE_UNKNOWN);
  }

  @Test
  void whoGuessesIsToldNothingOfTheTerminal() {
    RegistryCommand guess = pair("till-1", NEWER_CODE, SECRET);
    given().when(guess).thenRefused(PAIRING_CODE_UNKNOWN);
    given(TILL).when(guess).thenRefused(PAIRING_CODE_UNKNOWN);
    given(and(offer("till-1", CODE))).when(guess).thenRefused(PAIRING_CODE_UNKNOWN);
    given(and(offer("till-1", CODE), withdraw(TERMINAL, "till-1")))
        .when(guess)
        .thenRefused(PAIRING_CODE_UNKNOWN);
  }

  @Test
  void aWithdrawnTerminalHasNoDevice() {
    given(and(withdraw(TERMINAL, "till-1")))
        .when(offer("till-1", CODE))
        .thenRefused(UNKNOWN, "kind", "terminal", "id", "till-1", "at", NOW.toString());
    given(and(offer("till-1", CODE), withdraw(TERMINAL, "till-1")))
        .when(pair("till-1", CODE, SECRET))
        .thenRefused(UNKNOWN);
    given(and(offer("till-1", CODE), pair("till-1", CODE, SECRET), withdraw(TERMINAL, "till-1")))
        .when(renew("till-1", SECRET))
        .thenRefused(UNKNOWN);
  }

  @Test
  void anAnswerThatWasLostIsMadeGoodByANewCode() {
    given(and(offer("till-1", CODE), pair("till-1", CODE, SECRET), offer("till-1", NEWER_CODE)))
        .when(pair("till-1", NEWER_CODE, NEWER_SECRET))
        .then(new DevicePaired("till-1", hash(NEWER_CODE), hash(NEWER_SECRET), WHY))
        .thenState(
            registry -> assertThat(device(registry).secretHash()).isEqualTo(hash(NEWER_SECRET)));
  }

  @Test
  void theDeviceBeforeGoesOnUntilTheNewCodeIsUsed() {
    given(and(offer("till-1", CODE), pair("till-1", CODE, SECRET), offer("till-1", NEWER_CODE)))
        .when(renew("till-1", SECRET))
        .then();
    given(
            and(
                offer("till-1", CODE),
                pair("till-1", CODE, SECRET),
                offer("till-1", NEWER_CODE),
                pair("till-1", NEWER_CODE, NEWER_SECRET)))
        .when(renew("till-1", SECRET))
        .thenRefused(NOT_PAIRED, "id", "till-1");
  }

  @Test
  void aRenewalIsNotedOnceAnHour() {
    Registry paired =
        fold(Registry.EMPTY, NOW, and(offer("till-1", CODE), pair("till-1", CODE, SECRET)));
    Instant next = NOW.plus(Duration.ofHours(1));

    assertThat(decide(paired, renew("till-1", SECRET), next.minusNanos(1)))
        .isEqualTo(new Decision.Accepted<>(List.of()));
    assertThat(decide(paired, renew("till-1", SECRET), next))
        .isEqualTo(Decision.accepted(new PairingRenewed("till-1")));
    assertThat(device(fold(paired, next, renew("till-1", SECRET))))
        .isEqualTo(new Pairing.Device(hash(SECRET), NOW, next));
  }

  @Test
  void aDeviceThatWasUnpairedNeverRenewsAgainNorDoesItsCodeWork() {
    given(and(offer("till-1", CODE), pair("till-1", CODE, SECRET)))
        .when(unpair("till-1"))
        .then(new DeviceUnpaired("till-1", WHY));
    given(and(offer("till-1", CODE), pair("till-1", CODE, SECRET), unpair("till-1")))
        .when(renew("till-1", SECRET))
        .thenRefused(NOT_PAIRED);
    given(and(offer("till-1", CODE), unpair("till-1")))
        .when(pair("till-1", CODE, SECRET))
        .thenRefused(PAIRING_CODE_UNKNOWN);
    given(TILL).when(unpair("till-1")).thenRefused(NOT_PAIRED);
  }

  @Test
  void whatIsSaidOfTheTerminalLaterLeavesItsDeviceAlone() {
    given(
            and(
                offer("till-1", CODE),
                pair("till-1", CODE, SECRET),
                define("till-1", terminal(2, null))))
        .when(renew("till-1", SECRET))
        .then();
  }

  private static RegistryCommand[] and(RegistryCommand... more) {
    RegistryCommand[] all = new RegistryCommand[TILL.length + more.length];
    System.arraycopy(TILL, 0, all, 0, TILL.length);
    System.arraycopy(more, 0, all, TILL.length, more.length);
    return all;
  }

  private static Pairing.Device device(Registry registry) {
    Pairing pairing = registry.item(key(MasterKind.TERMINAL, "till-1")).pairing();
    return Objects.requireNonNull(Objects.requireNonNull(pairing).device());
  }

  private static Decision<RegistryEvent, RegistryRejection> decide(
      Registry registry, RegistryCommand command, Instant at) {
    return new Registrar()
        .decide(registry, command, new Situation(Scenario.WHEN, at, Scenario.CLERK));
  }

  private static Registry fold(Registry before, Instant at, RegistryCommand... commands) {
    Registry registry = before.recording(at);
    for (RegistryCommand command : commands) {
      if (decide(registry, command, at)
          instanceof Decision.Accepted<RegistryEvent, RegistryRejection> accepted) {
        for (RegistryEvent event : accepted.events()) {
          registry = new Registrar().evolve(registry, event);
        }
      }
    }
    return registry;
  }
}
