package saldo.cards.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.Usages;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterKind;

class KeepingReferrersTest {
  private static final LedgerId LEDGER = LedgerId.of("canteen");
  private static final ItemKey WORKS = new ItemKey(MasterKind.ORGANISATION, "works");
  private static final ItemKey MARIA = new ItemKey(MasterKind.BEARER, "maria");
  private static final ItemKey TRUCK = new ItemKey(MasterKind.VEHICLE, "truck");
  private static final ItemKey SHOP = new ItemKey(MasterKind.SERVICE_POINT, "shop|1");

  @Test
  void untilWhenSomethingIsNamedReachesFromNeverToForEver() {
    Instant end = Instant.parse("2026-03-02T12:00:00.123456789Z");
    RegistryStore store = store();

    store.putReferrer(LEDGER, WORKS, MARIA, Usages.FOREVER);
    store.putReferrer(LEDGER, WORKS, TRUCK, Usages.NEVER);
    store.putReferrer(LEDGER, WORKS, SHOP, end);

    assertThat(store.referrers(LEDGER, WORKS))
        .isEqualTo(Map.of(MARIA, Usages.FOREVER, TRUCK, Usages.NEVER, SHOP, end));
    assertThat(store.referrers(LEDGER, MARIA)).isEmpty();
  }

  @Test
  void whatWasSaidLastHolds() {
    RegistryStore store = store();
    store.putReferrer(LEDGER, WORKS, MARIA, Usages.FOREVER);
    store.putReferrer(LEDGER, WORKS, MARIA, Usages.NEVER);

    assertThat(store.referrers(LEDGER, WORKS)).isEqualTo(Map.of(MARIA, Usages.NEVER));
  }

  private static RegistryStore store() {
    MockProcessorContext<Object, byte[]> context = new MockProcessorContext<>();
    KeyValueStore<String, byte[]> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(RegistryStore.NAME),
                Serdes.String(),
                Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    return new RegistryStore(context);
  }
}
