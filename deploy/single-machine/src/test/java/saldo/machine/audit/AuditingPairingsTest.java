package saldo.machine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saldo.machine.audit.Finding.Kind;
import saldo.machine.audit.fold.RegistryJournal;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryEvent.DevicePaired;
import saldo.schemas.registry.RegistryEvent.DeviceUnpaired;
import saldo.schemas.registry.RegistryEvent.PairingOffered;
import saldo.schemas.registry.RegistryEvent.PairingRenewed;
import saldo.schemas.registry.TerminalIdentifiers;

/** An audit while devices are paired waits for what is said of them, as for anything else. */
class AuditingPairingsTest {
  private static final String CODE = "c".repeat(64);
  private static final String SECRET = "5".repeat(64);
  private static final Terminal TILL =
      new Terminal(
          "Till",
          "shop",
          "T1",
          new TerminalIdentifiers(null, null, null),
          new Capabilities(false, false, false, false, false, false, true, 1, null),
          OfflinePolicy.FORBIDDEN);
  private static final List<RegistryEvent> LIFE =
      List.of(
          new PairingOffered("TILL7", CODE, SampleStates.at(600), "new till"),
          new DevicePaired("TILL7", CODE, SECRET, "new till"),
          new PairingRenewed("TILL7"),
          new PairingOffered("TILL7", CODE, SampleStates.at(900), "it was exchanged"),
          new DeviceUnpaired("TILL7", "stolen"));

  private final SampleStates<RegistryEntry, RegisteredItem> registry =
      SampleStates.registry("canteen", new Defined("TILL7", TILL, SampleStates.NOON, "opening"));

  @Test
  void whatWasSaidBeforeAPairingChangedHasNotFollowedIt() {
    for (RegistryEvent event : LIFE) {
      Map<String, LiveState<RegisteredItem>> before = registry.live();
      registry.append(registry.entry(event));

      assertThat(audit().hasFollowed(before)).as("%s", event).isFalse();
      assertThat(audit().hasFollowed(registry.live())).as("%s", event).isTrue();
    }
  }

  @Test
  void aPairingThatIsSaidWhileTheAuditRunsIsComparedAsOfItsOwnEntry() {
    for (RegistryEvent event : LIFE) {
      StateAudit<RegistryEntry, RegisteredItem> audit = audit();
      int seen = registry.records().size();
      registry.append(registry.entry(event));

      audit.expect(registry.live());
      registry.records().stream().skip(seen).forEach(audit::add);

      assertThat(audit.finish().findings()).as("%s", event).isEmpty();
    }
  }

  @Test
  void aPairingThatIsNeverSaidIsFound() {
    Map<String, LiveState<RegisteredItem>> before = registry.live();
    registry.append(registry.entry(LIFE.getFirst()));
    StateAudit<RegistryEntry, RegisteredItem> audit = audit();

    audit.expect(before);

    assertThat(audit.finish().findings())
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo(Kind.LIVE_STATE);
  }

  private StateAudit<RegistryEntry, RegisteredItem> audit() {
    var audit = new StateAudit<>(new RegistryJournal(), new Until.End());
    registry.records().forEach(audit::add);
    return audit;
  }
}
