package saldo.cards.http.registry;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegisteredItem;

/**
 * Something that is registered at the time that was asked for.
 *
 * @param since from when on this holds
 * @param data what holds
 * @param mergedInto the bearer it is the same as, after all mergers; absent otherwise
 */
public record HeldItem(
    String id,
    Instant since,
    @Schema(implementation = MasterDataSchema.class) MasterData data,
    @Nullable String mergedInto) {

  /** Empty if it is not registered then. */
  static Optional<HeldItem> of(RegisteredItem item, Instant at) {
    return item.version(at)
        .flatMap(version ->
            Optional.ofNullable(version.data())
                .map(
                    data -> new HeldItem(item.id(), version.validFrom(), data, item.mergedInto())));
  }
}
