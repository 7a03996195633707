package saldo.cards.http.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

/**
 * One registered thing at the time that was asked for.
 *
 * @param since from when on this holds; absent if nothing was ever said of that time
 * @param recordedAt when that became known
 * @param data what holds; absent if it is not registered then
 * @param mergedInto the bearer it is the same as, after all mergers; absent otherwise
 * @param versions all that was ever said of it, in that order; absent if not asked for
 * @param asOfSeq the number of the last event of the registry that is in it
 */
public record ItemAnswer(
    String id,
    @Nullable Instant since,
    @Nullable Instant recordedAt,
    @Schema(implementation = MasterDataSchema.class) @Nullable MasterData data,
    @Nullable String mergedInto,
    @Nullable List<Version> versions,
    long asOfSeq) {

  static ItemAnswer of(RegisteredItem item, Instant at, long asOfSeq) {
    Optional<Version> holds = item.version(at);
    return new ItemAnswer(
        item.id(),
        holds.map(Version::validFrom).orElse(null),
        holds.map(Version::recordedAt).orElse(null),
        item.at(at).orElse(null),
        item.mergedInto(),
        item.versions(),
        asOfSeq);
  }

  ItemAnswer withoutVersions() {
    return new ItemAnswer(id, since, recordedAt, data, mergedInto, null, asOfSeq);
  }
}
