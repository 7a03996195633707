package saldo.machine.audit.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent.BearersMerged;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryEvent.DevicePaired;
import saldo.schemas.registry.RegistryEvent.DeviceUnpaired;
import saldo.schemas.registry.RegistryEvent.PairingOffered;
import saldo.schemas.registry.RegistryEvent.PairingRenewed;
import saldo.schemas.registry.RegistryEvent.Withdrawn;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** The journal of who and what cards belong to. */
public final class RegistryJournal implements StateJournal<RegistryEntry, RegisteredItem> {
  @Override
  public Topic events() {
    return Topics.REGISTRY_EVENTS;
  }

  @Override
  public Topic states() {
    return Topics.REGISTRY_STATES;
  }

  @Override
  public Class<RegistryEntry> entryType() {
    return RegistryEntry.class;
  }

  @Override
  public Class<RegisteredItem> stateType() {
    return RegisteredItem.class;
  }

  @Override
  public Stamp stamp(RegistryEntry entry) {
    return new Stamp(entry.ledger().value(), entry.seq(), entry.bookedAt());
  }

  @Override
  public String thing(RegistryEntry entry) {
    return switch (entry.event()) {
      case Defined e -> key(e.data().kind(), e.id());
      case Withdrawn e -> key(e.kind(), e.id());
      case BearersMerged e -> key(MasterKind.BEARER, e.from());
      case PairingOffered e -> key(MasterKind.TERMINAL, e.terminal());
      case DevicePaired e -> key(MasterKind.TERMINAL, e.terminal());
      case PairingRenewed e -> key(MasterKind.TERMINAL, e.terminal());
      case DeviceUnpaired e -> key(MasterKind.TERMINAL, e.terminal());
    };
  }

  @Override
  public boolean canFollow(@Nullable RegisteredItem before, RegistryEntry entry) {
    return before != null || entry.event() instanceof Defined;
  }

  @Override
  public @Nullable RegisteredItem after(@Nullable RegisteredItem before, RegistryEntry entry) {
    Instant at = entry.bookedAt();
    return switch (entry.event()) {
      case Defined e -> said(item(before, e.data().kind(), e.id()), e.validFrom(), at, e.data());
      case Withdrawn e -> said(item(before, e.kind(), e.id()), e.validFrom(), at, null);
      case BearersMerged e -> {
        RegisteredItem from = item(before, MasterKind.BEARER, e.from());
        yield new RegisteredItem(from.kind(), from.id(), from.versions(), e.into(), from.pairing());
      }
      case PairingOffered e -> paired(before, e.terminal(), PairingFold.offered(before, e));
      case DevicePaired e -> paired(before, e.terminal(), PairingFold.paired(before, e, at));
      case PairingRenewed e -> paired(before, e.terminal(), PairingFold.renewed(before, at));
      case DeviceUnpaired e -> paired(before, e.terminal(), null);
    };
  }

  /**
   * Every statement is one change, and that it is the same as another is one. Which device speaks
   * for it is not counted: of a pairing that has ended nothing is left.
   */
  @Override
  public long version(RegisteredItem state) {
    return state.versions().size() + (state.mergedInto() == null ? 0L : 1L);
  }

  private static String key(MasterKind kind, String id) {
    return kind.code() + "|" + id;
  }

  private static RegisteredItem item(@Nullable RegisteredItem before, MasterKind kind, String id) {
    return before == null ? new RegisteredItem(kind, id, List.of(), null) : before;
  }

  private static RegisteredItem said(
      RegisteredItem item, Instant from, Instant at, @Nullable MasterData data) {
    List<Version> versions = new ArrayList<>(item.versions());
    versions.add(new Version(from, at, data));
    return new RegisteredItem(item.kind(), item.id(), versions, item.mergedInto(), item.pairing());
  }

  private static RegisteredItem paired(
      @Nullable RegisteredItem before, String terminal, @Nullable Pairing pairing) {
    RegisteredItem item = item(before, MasterKind.TERMINAL, terminal);
    return new RegisteredItem(item.kind(), item.id(), item.versions(), item.mergedInto(), pairing);
  }
}
