package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be registered, changed and withdrawn, and which devices are paired. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "define", value = RegistryCommand.Define.class),
  @Type(name = "withdraw", value = RegistryCommand.Withdraw.class),
  @Type(name = "merge-bearers", value = RegistryCommand.MergeBearers.class),
  @Type(name = "define-many", value = RegistryCommand.DefineMany.class),
  @Type(name = "offer-pairing", value = RegistryCommand.OfferPairing.class),
  @Type(name = "pair-device", value = RegistryCommand.PairDevice.class),
  @Type(name = "renew-pairing", value = RegistryCommand.RenewPairing.class),
  @Type(name = "unpair-device", value = RegistryCommand.UnpairDevice.class)
})
public sealed interface RegistryCommand {

  /**
   * Registers something, or says what holds for it from a time on.
   *
   * @param validFrom since when; from now if absent
   */
  record Define(String id, MasterData data, @Nullable Instant validFrom, String reason)
      implements RegistryCommand {}

  /** Says that something is no longer there from a time on; its past stays. */
  record Withdraw(MasterKind kind, String id, @Nullable Instant validFrom, String reason)
      implements RegistryCommand {}

  /** Says that two bearers are the same; cards of the first are those of the second. */
  record MergeBearers(String from, String into, String reason) implements RegistryCommand {}

  /** Up to 1,000 definitions in one step, all or none: what an import sends. */
  record DefineMany(List<Define> entries) implements RegistryCommand {}

  /**
   * Offers to pair a device with a terminal. Only the service itself sends it, as it makes the
   * code.
   *
   * @param codeHash the code's SHA-256, 64 small hexadecimal digits
   * @param validMinutes how long the code is good, 1 to 60
   */
  record OfferPairing(String terminal, String codeHash, int validMinutes, String reason)
      implements RegistryCommand {}

  /**
   * Pairs the device that said a code. Only the service itself sends it, as it makes the secret.
   *
   * @param secretHash the SHA-256 of the secret that the device is given
   */
  record PairDevice(String terminal, String codeHash, String secretHash)
      implements RegistryCommand {}

  /** Notes that a device renews its token; only the service itself sends it. */
  record RenewPairing(String terminal, String secretHash) implements RegistryCommand {}

  /** Ends that a device speaks for a terminal, or that one may be paired: it is lost, say. */
  record UnpairDevice(String terminal, String reason) implements RegistryCommand {}
}
