package saldo.cards.http.device;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import saldo.cards.domain.registry.Limits;
import saldo.cards.domain.registry.Sentences;
import saldo.cards.http.CardRuntime;
import saldo.cards.http.registry.RegistryOutcomeAnswer;
import saldo.cards.http.registry.RegistryOutcomesResource;
import saldo.cards.view.OfferedTerminal;
import saldo.http.CommandPost;
import saldo.http.Problem;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.OfferPairing;
import saldo.schemas.registry.RegistryCommand.PairDevice;
import saldo.schemas.registry.RegistryCommand.RenewPairing;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.registry.RegistryRejection;

/**
 * Makes codes and secrets, has the registry decide on their hashes, and has tokens signed. What has
 * no token is looked up in the read model first, so that guesses cost Kafka nothing.
 */
@Singleton
class DeviceOffice {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** No two are the same. */
  private static final int ID_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final CardRuntime runtime;
  private final DeviceSigner signer;
  private final CommandPost<RegistryCommand, RegistryOutcome> post;

  @Inject
  DeviceOffice(CardRuntime runtime, DeviceSigner signer) {
    this.runtime = runtime;
    this.signer = signer;
    this.post =
        new CommandPost<>(
            RegistryCommand.class,
            (command, patience) -> runtime.registryClient().ask(command, patience),
            RegistryOutcomeAnswer::of,
            RegistryOutcomesResource.OUTCOMES);
  }

  /** What a code is asked for. */
  record Wanted(String terminal, int validMinutes, String reason) {}

  /**
   * A code, to be shown once.
   *
   * @param lastSeq what reads take as minSeq
   */
  record Offered(PairingCode code, Instant expiresAt, long lastSeq) {}

  /** A device that was paired just now. */
  record Paired(DevicePlace place, DeviceSecret secret, DeviceSigner.Signed token) {}

  /**
   * Makes a code for a terminal.
   *
   * @throws jakarta.ws.rs.WebApplicationException 409 if the key was used before, 422 if the
   *     registry refuses, 503 if it does not answer or nothing can be signed
   */
  Offered offer(Envelope<Wanted> request) {
    signer.require();
    PairingCode code = PairingCode.random(random);
    Wanted wanted = request.command();
    RegistryOutcome.Accepted accepted =
        decided(
            new Envelope<>(
                request.id(),
                request.ledger(),
                request.origin(),
                null,
                new OfferPairing(
                    wanted.terminal(), code.hash(), wanted.validMinutes(), wanted.reason())));
    Instant expiresAt = accepted.bookedAt().plus(Duration.ofMinutes(wanted.validMinutes()));
    return new Offered(code, expiresAt, accepted.lastSeq());
  }

  /** Whether anybody was given this code, and no other for the same terminal since. */
  Optional<OfferedTerminal> offered(PairingCode code) {
    signer.require();
    return runtime.registry().offered(code.hash());
  }

  /**
   * Pairs the device that says a code.
   *
   * @throws jakarta.ws.rs.WebApplicationException 422 if the registry refuses, 503 if it does not
   *     answer; the code may be used by then, and a new one settles it
   */
  Paired pair(OfferedTerminal offered, PairingCode code) {
    DevicePlace place =
        place(offered.ledger(), offered.terminal()).orElseThrow(() -> gone(offered.terminal()));
    DeviceSecret secret = DeviceSecret.random(random);
    RegistryCommand command = new PairDevice(place.terminal(), code.hash(), secret.hash());
    decided(ofDevice(place, command));
    return new Paired(place, secret, signer.sign(place, runtime.now()));
  }

  /**
   * A new token for a paired device. Once an hour the registry is asked, which knows for sure; in
   * between what the read model knows is enough, so that devices go on while Kafka is away.
   *
   * @throws jakarta.ws.rs.WebApplicationException 422 NOT_PAIRED or UNKNOWN, 503 if the registry
   *     has to be asked and does not answer
   */
  DeviceSigner.Signed renew(LedgerId ledger, String terminal, DeviceSecret secret) {
    signer.require();
    Pairing.Device device =
        item(ledger, terminal)
            .flatMap(item -> Optional.ofNullable(item.pairing()))
            .flatMap(pairing -> Optional.ofNullable(pairing.device()))
            .filter(paired -> paired.secretHash().equals(secret.hash()))
            .orElseThrow(() -> refused(RegistryRejection.NOT_PAIRED, Map.of("id", terminal)));
    DevicePlace place = place(ledger, terminal).orElseThrow(() -> gone(terminal));
    Instant now = runtime.now();
    if (!now.isBefore(device.renewedAt().plus(Limits.RENEWALS_NOTED))) {
      decided(ofDevice(place, new RenewPairing(terminal, secret.hash())));
    }
    return signer.sign(place, now);
  }

  private RegistryOutcome.Accepted decided(Envelope<RegistryCommand> command) {
    RegistryOutcome outcome = post.ask(command).orElseThrow(DeviceOffice::notConfirmed);
    return switch (outcome) {
      case RegistryOutcome.Accepted accepted -> {
        LedgerId ledger = command.ledger();
        boolean _ =
            runtime.awaitUntil(
                () -> runtime.registry().head(ledger) >= accepted.lastSeq(), PATIENCE);
        yield accepted;
      }
      case RegistryOutcome.Rejected rejected ->
          throw RegistryOutcomeAnswer.problem(rejected).exception();
    };
  }

  private Envelope<RegistryCommand> ofDevice(DevicePlace place, RegistryCommand command) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    CommandId id = CommandId.of("device:" + HexFormat.of().formatHex(bytes));
    return new Envelope<>(id, place.ledger(), place.origin(), null, command);
  }

  private Optional<RegisteredItem> item(LedgerId ledger, String terminal) {
    return runtime.registry().item(ledger, MasterKind.TERMINAL, terminal);
  }

  private Optional<DevicePlace> place(LedgerId ledger, String terminal) {
    return item(ledger, terminal)
        .flatMap(item -> item.at(runtime.now()))
        .filter(Terminal.class::isInstance)
        .map(data -> new DevicePlace(ledger, terminal, ((Terminal) data).servicePoint()));
  }

  private RuntimeException gone(String terminal) {
    return refused(
        RegistryRejection.UNKNOWN,
        Map.of("kind", MasterKind.TERMINAL.code(), "id", terminal, "at", runtime.now().toString()));
  }

  /** As the registry would refuse it. */
  static RuntimeException refused(RegistryRejection reason, Map<String, String> details) {
    return Problem.refusal(reason, Sentences.of(reason, details), details).exception();
  }

  private static RuntimeException notConfirmed() {
    return Problem.notYet(
            "There is no answer yet: renew again in a moment, or have a new code made.")
        .exception();
  }
}
