package saldo.machine.audit.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.BearersMerged;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryEvent.Withdrawn;

/** What each event does to a registered thing. */
class FoldingTheRegistryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final MasterData NORTH =
      new MasterData.Organisation("North", List.of(OrganisationRole.ISSUER), null, null);

  private final RegistryJournal journal = new RegistryJournal();

  @Test
  void whatWasSaidIsKeptInTheOrderInWhichItBecameKnown() {
    Defined first = new Defined("NORTH", NORTH, NOON.plusSeconds(60), "opening");
    Defined earlier = new Defined("NORTH", NORTH, NOON, "it was so before");
    Withdrawn end = new Withdrawn(MasterKind.ORGANISATION, "NORTH", NOON.plusSeconds(90), "closed");

    RegisteredItem item = after(after(after(null, first), earlier), end);

    assertThat(item.versions())
        .containsExactly(
            new Version(NOON.plusSeconds(60), NOON, NORTH),
            new Version(NOON, NOON, NORTH),
            new Version(NOON.plusSeconds(90), NOON, null));
    assertThat(journal.version(item)).isEqualTo(3);
    assertThat(journal.thing(entry(first))).isEqualTo("organisation|NORTH");
    assertThat(journal.thing(entry(end))).isEqualTo("organisation|NORTH");
  }

  @Test
  void aMergedBearerSaysWhoItIs() {
    BearersMerged merged = new BearersMerged("B1", "B2", NOON, "the same person");
    RegisteredItem before = new RegisteredItem(MasterKind.BEARER, "B1", List.of(), null);

    RegisteredItem item = after(before, merged);

    assertThat(item.mergedInto()).isEqualTo("B2");
    assertThat(journal.version(item)).isEqualTo(1);
    assertThat(journal.thing(entry(merged))).isEqualTo("bearer|B1");
  }

  @Test
  void onlyADefinitionCanBeTheFirst() {
    Withdrawn end = new Withdrawn(MasterKind.ORGANISATION, "NORTH", NOON, "closed");

    assertThat(journal.canFollow(null, entry(new Defined("NORTH", NORTH, NOON, "opening"))))
        .isTrue();
    assertThat(journal.canFollow(null, entry(end))).isFalse();
    assertThat(journal.canFollow(null, entry(new BearersMerged("B1", "B2", NOON, "same"))))
        .isFalse();
  }

  private RegisteredItem after(@Nullable RegisteredItem before, RegistryEvent event) {
    return Objects.requireNonNull(journal.after(before, entry(event)));
  }

  private static RegistryEntry entry(RegistryEvent event) {
    EntryId cause = EntryId.of(CommandId.of("r1"));
    return new RegistryEntry(LedgerId.of("canteen"), 1, cause, NOON, NOON, Origin.of("i"), event);
  }
}
