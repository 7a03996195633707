package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What has become known, for ever. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "defined", value = RegistryEvent.Defined.class),
  @Type(name = "withdrawn", value = RegistryEvent.Withdrawn.class),
  @Type(name = "bearers-merged", value = RegistryEvent.BearersMerged.class),
  @Type(name = "pairing-offered", value = RegistryEvent.PairingOffered.class),
  @Type(name = "device-paired", value = RegistryEvent.DevicePaired.class),
  @Type(name = "pairing-renewed", value = RegistryEvent.PairingRenewed.class),
  @Type(name = "device-unpaired", value = RegistryEvent.DeviceUnpaired.class)
})
public sealed interface RegistryEvent {

  /** What holds for something from a time on. */
  record Defined(String id, MasterData data, Instant validFrom, String reason)
      implements RegistryEvent {}

  /** Something is no longer there from a time on. */
  record Withdrawn(MasterKind kind, String id, Instant validFrom, String reason)
      implements RegistryEvent {}

  /** Two bearers are the same. */
  record BearersMerged(String from, String into, Instant validFrom, String reason)
      implements RegistryEvent {}

  /**
   * Whoever says a code may speak for a terminal, once. The offer before is over.
   *
   * @param codeHash the code's SHA-256; the code itself is shown to who asked for it, once
   * @param until when the code expires
   */
  record PairingOffered(String terminal, String codeHash, Instant until, String reason)
      implements RegistryEvent {}

  /**
   * A device said the code and speaks for the terminal from now on, in place of any before.
   *
   * @param secretHash the SHA-256 of the secret that the device was given
   * @param reason why it was offered
   */
  record DevicePaired(String terminal, String codeHash, String secretHash, String reason)
      implements RegistryEvent {}

  /** The device of a terminal is in use: it renewed its token. Noted once an hour at most. */
  record PairingRenewed(String terminal) implements RegistryEvent {}

  /** No device speaks for the terminal any more, nor does a code that was given out make one. */
  record DeviceUnpaired(String terminal, String reason) implements RegistryEvent {}
}
